import type { BodyOf, Routes } from "@dondoc/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

let office: Office;
let commune: Visitor;
beforeAll(async () => {
  office = await openOffice();
  commune = await office.house.enter("xa@tinhmau.example");
});
afterAll(() => office.house.close());

const financeId = async (): Promise<string> =>
  first((await office.chief.call("listUnits", { query: { q: "Sở Tài chính" } })).body.items).id;
const start = async (subject = "cung cấp số liệu cải cách hành chính", who = office.specialist) =>
  (
    await does(who, "startDraft", {
      kind: "công văn",
      organ: "office",
      subject,
      unitIds: [await financeId()],
      text: "Văn phòng UBND tỉnh đề nghị quý cơ quan:\n1. Rà soát số liệu.\n2. Báo cáo trước ngày 30/11/2026.\nTrân trọng.",
    })
  ).id;
const draftOf = async (id: string, who = office.chief) =>
  (await who.call("getDraft", { params: { id } })).body;
/** What it takes to issue it, signed by the first who may. */
const signing = async (id: string, number: string) => {
  const { version, signers } = await draftOf(id);
  const { person, capacity } = first(signers);
  return {
    draftId: id,
    version,
    number,
    issuedOn: "2026-11-23",
    signerPersonId: person.id,
    capacity,
  };
};
const fileOf = async (id: string, what: string, login = "chanhvanphong") =>
  office.house.program.http.inject({
    url: `/api/drafts/${id}/${what}`,
    cookies: { dondoc_session: await office.house.sessionOf(`${login}@tinhmau.example`) },
  });

describe("a draft", () => {
  it("has the head, the symbol and the signature of the day, and no number", async () => {
    const draft = await draftOf(await start());
    expect(draft).toMatchObject({ state: "draft", reference: "VP-TH", findings: [] });
    expect(draft.model).toMatchObject({
      number: null,
      issuedOn: null,
      place: "An Sơn",
      organ: { name: "Văn phòng UBND tỉnh", superior: "UBND tỉnh An Sơn" },
      addressees: ["Sở Tài chính"],
      signing: { capacity: "own", lines: ["CHÁNH VĂN PHÒNG"] },
    });
    expect(draft.model.blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "item",
      "item",
      "paragraph",
    ]);
    expect(draft.signers.map(({ capacity }) => capacity)).toContain("KT");
  });

  it("is corrected as a form, and says what a clerk would send it back for", async () => {
    const id = await start();
    const { version, signers } = await draftOf(id);
    const deputy = first(signers.filter(({ capacity }) => capacity === "KT"));
    await does(office.specialist, "correctDraft", {
      draftId: id,
      version,
      subject: "cung cấp số liệu.",
      addressees: ["Sở Tài chính"],
      blocks: [{ kept: 0 }, { text: "a) Rà soát phục vụ nhân dân." }],
      recipients: ["Như trên", "Lãnh đạo Văn phòng"],
      filedAt: "VT, TH",
      signerPersonId: deputy.person.id,
      capacity: "KT",
    });
    const corrected = await draftOf(id);
    expect(corrected.model.signing).toEqual({
      capacity: "KT",
      lines: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
      name: deputy.person.name,
    });
    expect(corrected.model.blocks[1]).toEqual({
      type: "item",
      label: "a)",
      text: "Rà soát phục vụ nhân dân.",
    });
    expect(corrected.findings.map(({ rule }) => rule)).toEqual(["subject", "capitals"]);
    const stale = await office.specialist.call("correctDraft", {
      body: {
        draftId: id,
        version,
        subject: "khác",
        addressees: ["Sở Tài chính"],
        blocks: [{ text: "Khác." }],
        recipients: [],
        filedAt: "VT",
      },
    });
    expect(stale.status).toBe(409);
  });

  it("is given up with a reason, and cannot be corrected any more", async () => {
    const id = await start();
    const { version } = await draftOf(id);
    await does(office.specialist, "withdrawDraft", {
      draftId: id,
      version,
      reason: "Đã có kết quả.",
    });
    const gone = await draftOf(id, office.specialist);
    expect(gone).toMatchObject({ state: "withdrawn", withdrawnBecause: "Đã có kết quả." });
    expect(gone.acts.every(({ allowed }) => !allowed)).toBe(true);
  });

  it("comes as DOCX and PDF under a safe name, and each page as a picture", async () => {
    const id = await start("số liệu: “A/B”");
    const pdf = await fileOf(id, "file/pdf");
    expect(pdf.statusCode).toBe(200);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.headers["content-disposition"]).toMatch(
      /^attachment; filename="du-thao-VP-TH [\w .()-]+\.pdf"; filename\*=UTF-8''/u,
    );
    const docx = await fileOf(id, "file/docx");
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe("PK");
    const { body } = await office.chief.call("getDraftPages", { params: { id } });
    expect(body.pages).toBe(1);
    const page = await fileOf(id, "pages/1");
    expect([page.statusCode, page.headers["content-type"]]).toEqual([200, "image/jpeg"]);
    expect((await fileOf(id, "pages/9")).statusCode).toBe(404);
    expect((await fileOf(id, "file/exe")).statusCode).toBe(400);
  });
});

describe("issuing", () => {
  it("records number, date and signer, shows maker and signer both, and is the end of correcting", async () => {
    const id = await start();
    await does(office.chief, "issueDraft", await signing(id, "5"));
    const issued = await draftOf(id);
    expect(issued).toMatchObject({
      state: "issued",
      reference: "05/VP-TH",
      issuedOn: "2026-11-23",
      model: { number: "05", issuedOn: "2026-11-23" },
    });
    expect(issued.signer).not.toBeNull();
    expect(issued.madeBy).not.toBe(issued.signer);
    expect(first(issued.journal).sentence).toMatch(
      /^phát hành văn bản số 05\/VP-TH ngày 23\/11\/2026/u,
    );
    expect(issued.acts.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it("gives a number once also to two who sign at the same moment", async () => {
    const other = await start();
    const signed = await signing(await start(), "32");
    const owner = new pg.Client(office.house.owner);
    await owner.connect();
    await owner.query("begin");
    await owner.query(
      `update app.draft set state = 'issued', number = '32', issued_on = $2, signer_person_id = $3, capacity = $4,
        issued_by = made_by, issued_at = now() where id = $1`,
      [other, signed.issuedOn, signed.signerPersonId, signed.capacity],
    );
    const second = office.chief.call("issueDraft", { body: signed });
    const watching = new pg.Client(office.house.owner);
    await watching.connect();
    await vi.waitFor(
      async () => {
        const { rowCount } = await watching.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        expect(rowCount).toBeGreaterThan(0);
      },
      { timeout: 30_000 },
    );
    await owner.query("commit");
    await Promise.all([owner.end(), watching.end()]);
    expect(await second).toMatchObject({
      status: 409,
      body: { code: "NUMBER_TAKEN", fields: { number: expect.stringContaining("32") } },
    });
  });

  it("gives a number once a year", async () => {
    const id = await start();
    await does(office.chief, "issueDraft", await signing(id, "31"));
    const other = await start();
    const { status, body } = await office.chief.call("issueDraft", {
      body: await signing(other, "31"),
    });
    expect([status, body]).toMatchObject([
      409,
      { code: "NUMBER_TAKEN", fields: { number: /31/u } },
    ]);
  });

  it("is refused for a day to come, a day before the draft, and somebody who may not sign", async () => {
    const id = await start();
    const sound = await signing(id, "40");
    const refused = async (change: Partial<BodyOf<Routes["issueDraft"]>>) => {
      const { body } = await office.chief.call("issueDraft", { body: { ...sound, ...change } });
      return (body as unknown as { code: string }).code;
    };
    expect(await refused({ issuedOn: "2026-11-24" })).toBe("DATE_IN_FUTURE");
    expect(await refused({ issuedOn: "2026-11-22" })).toBe("DATE_BEFORE_DRAFT");
    expect(await refused({ capacity: "TM" })).toBe("NOT_A_SIGNER");
    expect(await refused({ number: "40/VP" })).toBe("NOT_SOUND");
    expect(await refused({ signedFileHash: "a".repeat(64) })).toBe("SIGNED_FILE_UNKNOWN");
  });

  it("is not for who drafts; for an agency the draft is not there", async () => {
    const id = await start();
    const body = await signing(id, "41");
    expect((await office.specialist.call("issueDraft", { body })).status).toBe(403);
    expect((await office.finance.call("issueDraft", { body })).status).toBe(404);
    expect(
      (
        await office.finance.call("startDraft", {
          body: {
            kind: "công văn",
            organ: "office",
            subject: "x",
            unitIds: [await financeId()],
            text: "x",
          },
        })
      ).status,
    ).toBe(403);
  });

  it("keeps the signed copy beside it, a PDF only", async () => {
    const id = await start();
    const pdf = (await fileOf(id, "file/pdf")).rawPayload;
    const { body: file } = await office.chief.call("uploadSignedFile", {
      file: { name: "bản ký.pdf", bytes: new Uint8Array(pdf) },
    });
    const odd = await office.chief.call("uploadSignedFile", {
      file: { name: "bản ký.pdf", bytes: new TextEncoder().encode("không phải PDF") },
    });
    expect(odd.status).toBe(415);
    await does(office.chief, "issueDraft", {
      ...(await signing(id, "50")),
      signedFileHash: file.hash,
      signedFileName: file.name,
    });
    const kept = await fileOf(id, "signed-file");
    expect(kept.rawPayload.equals(pdf)).toBe(true);
  });
});

describe("signing by authorisation (Decree 30/2020, Article 13)", () => {
  const asked = async () => {
    const { id } = await does(office.specialist, "startDraft", {
      kind: "công văn",
      organ: "committee",
      subject: "cung cấp số liệu",
      unitIds: [await financeId()],
      text: "UBND tỉnh đề nghị quý cơ quan rà soát số liệu.",
    });
    const draft = await draftOf(id);
    return {
      ...draft,
      byAuthority: draft.signers.filter(({ capacity }) => capacity === "TUQ"),
    };
  };

  it("is open to nobody by their post, only to who holds the head's written authorisation, which is named", async () => {
    const before = await asked();
    expect(before.byAuthority).toEqual([]);
    expect(before.signers.map(({ capacity }) => capacity)).toContain("TL");
    const { body: mine } = await office.chair.call("listDelegableOffices");
    const { body: chiefs } = await office.chair.call("listOfficers", {
      query: { role: "OFFICE_CHIEF" },
    });
    const { id: delegationId } = await does(office.chair, "delegate", {
      grantId: first(mine.items).grantId,
      delegateId: first(chiefs.items).accountId,
      acts: ["drafting.issue"],
      validFrom: "2026-11-23",
      lastDay: "2026-11-30",
      legalBasis: "Giấy ủy quyền số 3/GUQ-CT",
    });
    const standing = await asked();
    expect(standing.byAuthority).toMatchObject([
      {
        lines: ["TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"],
        authority: { basis: "Giấy ủy quyền số 3/GUQ-CT", until: "2026-11-30" },
      },
    ]);
    const { person } = first(standing.byAuthority);
    const sign = (draftId: string, version: number, number: string) =>
      office.chief.call("issueDraft", {
        body: { draftId, version, number, issuedOn: "2026-11-23", signerPersonId: person.id, capacity: "TUQ" as const }, // prettier-ignore
      });
    expect((await sign(standing.id, standing.version, "70")).status).toBe(200);
    expect(first((await draftOf(standing.id)).journal).sentence).toContain(
      "theo ủy quyền tại Giấy ủy quyền số 3/GUQ-CT",
    );
    await does(office.chair, "revokeDelegation", { delegationId, reason: "Đã về cơ quan." });
    expect((await asked()).byAuthority).toEqual([]);
    expect((await sign(before.id, before.version, "71")).body).toMatchObject({ code: "NOT_A_SIGNER" }); // prettier-ignore
  });
});

describe("an agency", () => {
  it("sees what was sent to it once it is issued, and nothing of others", async () => {
    const id = await start();
    const asks = async (who: Visitor) => (await who.call("getDraft", { params: { id } })).status;
    expect([await asks(office.finance), await asks(commune)]).toEqual([404, 404]);
    await does(office.chief, "issueDraft", await signing(id, "60"));
    expect([await asks(office.finance), await asks(commune)]).toEqual([200, 404]);
    expect((await fileOf(id, "file/pdf", "sotaichinh")).statusCode).toBe(200);
    expect((await fileOf(id, "file/pdf", "xa")).statusCode).toBe(404);
    const { body } = await office.finance.call("listDrafts", { query: {} });
    expect(body.items.every(({ state }) => state === "issued")).toBe(true);
    expect((await commune.call("listDrafts", { query: {} })).body.items).toEqual([]);
  });
});

describe("the list", () => {
  it("finds a document by number and by subject without accents, a page at a time", async () => {
    await start("kiểm tra công vụ đột xuất");
    const { body } = await office.specialist.call("listDrafts", {
      query: { q: "cong vu dot xuat" },
    });
    expect(body.items.map(({ subject }) => subject)).toEqual(["kiểm tra công vụ đột xuất"]);
    const page = await office.specialist.call("listDrafts", { query: { limit: 2 } });
    expect(page.body.items).toHaveLength(2);
    const next = await office.specialist.call("listDrafts", {
      query: { limit: 2, cursor: page.body.next ?? "" },
    });
    expect(next.body.items[0]?.id).not.toBe(page.body.items[0]?.id);
  });
});
