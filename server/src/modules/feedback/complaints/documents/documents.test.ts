import type { BodyOf, Routes } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../../kernel/database/connect.ts";
import { ownerOf } from "../../../../demo/testing.ts";
import { does, first, openOffice, type Office } from "../../../../testing/office.ts";
import type { Visitor } from "../../../../testing/test-program.ts";
import { readFile } from "../../../documents/files/read-file.ts";

/* The documents of a complaint by the whole program: drafted, closed to others, signed. 9:00, Monday 23/11/2026. */
let office: Office;
let hotline: Visitor;
let finance: Visitor;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
  ({ finance } = office);
}, 240_000);
afterAll(() => office.house.close());

const NAME = "Đặng Thị Bưởi";
const TODAY = "2026-11-23";
const voice = async (id: string) => (await hotline.call("getVoice", { params: { id } })).body;
const on = async (id: string) => ({ voiceId: id, version: (await voice(id)).version });
const read = async (id: string, who = finance) => (await who.call("getComplaint", { params: { id } })).body; // prettier-ignore
const documents = async (id: string, who = finance) => (await who.call("getComplaintDocuments", { params: { id } })).body; // prettier-ignore
const draftOf = async (id: string, who = finance) => (await who.call("getDraft", { params: { id } })).body; // prettier-ignore
const unitOf = async (name: string) =>
  first((await office.admin.call("listUnits", { query: { q: name } })).body.items.filter((one) => one.name === name)).id; // prettier-ignore
async function complained() {
  const { id } = await does(hotline, "receiveVoice", { kind: "complaint", channel: "post", subject: "Thu hồi đất", content: "Không đồng ý quyết định thu hồi đất số 45.", receivedOn: "2026-11-16", name: NAME, address: "Tổ 3, xã Tân Lập" }); // prettier-ignore
  await does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Sở Tài chính") });
  return id;
}
const accept = async (id: string, who = finance) =>
  does(who, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-11-18", documentNumber: "18/TB", documentOn: "2026-11-18" }); // prettier-ignore
const decision = {
  document: "decision",
  content: "Hủy quyết định thu hồi đất số 45.",
  verification: "Hồ sơ thu hồi thiếu biên bản kiểm đếm.",
  conclusion: "Khiếu nại về kiểm đếm là có cơ sở.\n- Phần giá đất không có cơ sở.",
  result: "partly",
  ruling: "annul-part",
  orders: "Hủy khoản 2 Điều 1 của quyết định số 45; kiểm đếm lại.",
  compensation: "Bồi thường 12.000.000 đồng chi phí di dời.",
  carriedOutBy: "Trưởng phòng Giá",
} as const;
/** What it takes to issue it today, signed by the first who may. */
async function signing(draftId: string, number: string, who = finance): Promise<BodyOf<Routes["issueDraft"]>> {
  const { version, signers } = await draftOf(draftId, who);
  const { person, capacity } = first(signers);
  return { draftId, version, number, issuedOn: TODAY, signerPersonId: person.id, capacity };
} // prettier-ignore
const fileOf = async (id: string, what: string, login: string) =>
  office.house.program.http.inject({
    url: `/api/drafts/${id}/${what}`,
    cookies: { dondoc_session: await office.house.sessionOf(`${login}@tinhmau.example`) },
  });
const wordsOf = async (bytes: Uint8Array, name: string) => (await readFile(bytes, name)).text.normalize("NFC").replaceAll(/[\s\u00a0]+/gu, " "); // prettier-ignore

/** Until so many wait for a lock that somebody holds. */
async function waiting(owner: Database, many: number): Promise<void> {
  await expect
    .poll(
      async () => {
        // Within a transaction the view is read once and kept.
        await sql`select pg_stat_clear_snapshot()`.execute(owner);
        const { rows } = await sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
          owner,
        );
        return rows.length;
      },
      { timeout: 60_000 },
    ) // prettier-ignore
    .toBeGreaterThanOrEqual(many);
}

describe("the documents of a complaint", () => {
  it("say what the case holds and what was decided, in Word and in PDF, and are the step once signed", async () => {
    const id = await complained();
    expect((await documents(id)).may).toEqual(["acceptance", "refusal"]);
    const early = await finance.call("draftComplaintDocument", { body: { ...(await on(id)), ...decision } }); // prettier-ignore
    expect(early.status).toBe(403);

    const notice = await does(finance, "draftComplaintDocument", { ...(await on(id)), document: "acceptance", content: "Hủy quyết định số 45.", remote: true }); // prettier-ignore
    // One at a time: nothing else is drafted while it waits.
    expect((await documents(id)).may).toEqual([]);
    const second = await finance.call("draftComplaintDocument", { body: { ...(await on(id)), document: "refusal", content: "x", ground: "internal", text: "x" } }); // prettier-ignore
    expect(second.body).toMatchObject({ message: expect.stringContaining("đang chờ ký") as string }); // prettier-ignore
    const shown = await draftOf(notice.draftId);
    expect(shown).toMatchObject({ kind: "thông báo", reference: "TB-STC", findings: [], addressees: [], about: [{ type: "voice", id }] }); // prettier-ignore
    // Of a remote place, the first settlement has 45 days.
    expect(JSON.stringify(shown.model.blocks)).toContain("45 ngày kể từ ngày thụ lý");
    await does(finance, "issueDraft", await signing(notice.draftId, "21"));
    expect(await read(id)).toMatchObject({ state: "ACCEPTED", remote: true, history: [{ line: "accept", document: "21/TB-STC", documentOn: TODAY }] }); // prettier-ignore

    await does(finance, "takeComplaintStep", { ...(await on(id)), step: "verify", on: TODAY, documentNumber: "6/QĐ-STC", documentOn: TODAY, by: "Thanh tra Sở", until: "2026-12-01", text: "Xác minh." }); // prettier-ignore
    await does(finance, "takeComplaintStep", { ...(await on(id)), step: "dialogue", on: TODAY, text: "Hai bên thống nhất kiểm đếm lại." }); // prettier-ignore
    for (const against of [
      { result: "right", ruling: "keep" },
      { result: "wrong", ruling: "annul" },
    ] as const) {
      const { body } = await finance.call("draftComplaintDocument", {
        body: { ...(await on(id)), ...decision, ...against },
      }); // oxlint-disable-line no-await-in-loop -- one after the other
      expect(body).toMatchObject({ fields: { ruling: expect.stringContaining("không đi cùng") as string } }); // prettier-ignore
    }
    const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), ...decision }); // prettier-ignore
    expect(await draftOf(draftId)).toMatchObject({ kind: "quyết định", reference: "QĐ-STC", subject: "Về việc giải quyết khiếu nại lần đầu", findings: [] }); // prettier-ignore
    for (const format of ["docx", "pdf"]) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const file = await fileOf(draftId, `file/${format}`, "sotaichinh");
      // oxlint-disable-next-line no-await-in-loop -- as above
      const words = await wordsOf(file.rawPayload, `quyet-dinh.${format}`);
      for (const part of [
        NAME,
        "Tổ 3, xã Tân Lập",
        "GIÁM ĐỐC SỞ TÀI CHÍNH",
        "Căn cứ văn bản thụ lý khiếu nại số 21/TB-STC ngày 23/11/2026;",
        "Thanh tra Sở xác minh theo văn bản số 6/QĐ-STC",
        "Hai bên thống nhất kiểm đếm lại.",
        "QUYẾT ĐỊNH:",
        "là đúng một phần.",
        "Hủy bỏ một phần quyết định hành chính",
        "Bồi thường 12.000.000 đồng",
        "Trong thời hạn 45 ngày kể từ ngày nhận được",
        "khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân tỉnh An Sơn",
        "Trưởng phòng Giá và ông (bà)",
        "Như Điều 5",
      ]) {
        // prettier-ignore
        expect({ format, part, found: words.includes(part) }).toMatchObject({ found: true });
      }
    }

    const pdf = new Uint8Array((await fileOf(draftId, "file/pdf", "sotaichinh")).rawPayload);
    const { body: signed } = await finance.call("uploadSignedFile", { file: { name: "da-ky.pdf", bytes: pdf } }); // prettier-ignore
    await does(finance, "issueDraft", { ...(await signing(draftId, "22")), signedFileHash: signed.hash, signedFileName: signed.name }); // prettier-ignore
    expect(await voice(id)).toMatchObject({ state: "ANSWERED", due: null });
    const decided = await read(id);
    expect(decided).toMatchObject({ state: "DECIDED" });
    expect(decided.history.at(-1)).toMatchObject({ line: "decide", on: TODAY, document: "22/QĐ-STC", ground: "partly", text: decision.orders }); // prettier-ignore
    expect((await documents(id)).drafts).toMatchObject([{ document: "acceptance", level: 1, state: "issued" }, { document: "decision", level: 1, state: "issued", reference: "22/QĐ-STC", issuedOn: TODAY }]); // prettier-ignore
    expect((await fileOf(draftId, "signed-file", "sotaichinh")).rawPayload.equals(pdf)).toBe(true);
    const { journal } = await voice(id);
    const told = journal.map(({ sentence }) => sentence).join("\n");
    expect(told).toContain("lập dự thảo quyết định giải quyết khiếu nại lần đầu, có họ tên người khiếu nại"); // prettier-ignore
    expect(told).toContain("phát hành văn bản số 22/QĐ-STC");
    expect(told).not.toContain(NAME);
  });

  it("are closed to who may not see the complaint, whatever else they draft, sign or read", async () => {
    const id = await complained();
    await accept(id);
    const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), ...decision }); // prettier-ignore
    expect((await draftOf(draftId, office.chief)).model.blocks.length).toBeGreaterThan(10);
    // Whoever takes complaints down sees them all, and the name behind a reason alone.
    expect((await voice(id)).state).toBe("PROCESSING");
    const others = [hotline, office.specialist, await office.house.enter("sonoivu@tinhmau.example"), await office.house.enter("xa@tinhmau.example"), office.clerk, office.admin]; // prettier-ignore
    for (const other of others) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await other.call("getDraft", { params: { id: draftId } })).status).not.toBe(200);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const listed = await other.call("getComplaintDocuments", { params: { id } });
      expect(JSON.stringify(listed.body)).not.toContain(draftId);
      expect(listed.status === 200).toBe(other === hotline);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { body } = await other.call("listDrafts", { query: { purpose: "complaint-decision", limit: 100 } }); // prettier-ignore
      expect(JSON.stringify(body)).not.toContain(draftId);
    }
    expect((await fileOf(draftId, "file/pdf", "chuyenvien")).statusCode).toBe(404);
    // Who settles it, and no other agency and no office above it, drafts.
    expect((await documents(id, office.chief)).may).toEqual([]);
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{
        told: number;
      }>`select count(*)::int as told from audit.payload where body::text like ${`%${NAME}%`}`.execute(
        owner,
      ),
    );
    expect(rows[0]?.told).toBe(0);
  });

  it("are not signed for a day before the last step, nor once the case has gone another way", async () => {
    const id = await complained();
    await accept(id);
    const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), ...decision }); // prettier-ignore
    await does(finance, "takeComplaintStep", { ...(await on(id)), step: "decide", on: TODAY, documentNumber: "1/QĐ", documentOn: TODAY, result: "wrong", text: "Bác." }); // prettier-ignore
    const late = await finance.call("issueDraft", { body: await signing(draftId, "61") });
    expect(late).toMatchObject({ status: 403, body: { message: expect.stringContaining("quyết định") as string } }); // prettier-ignore
    expect((await draftOf(draftId)).state).toBe("draft");
    await does(finance, "withdrawDraft", { draftId, version: (await draftOf(draftId)).version, reason: "Đã có quyết định." }); // prettier-ignore
    expect((await documents(id)).drafts).toMatchObject([{ state: "withdrawn" }]);
  });

  it("leave a line with each who opens them, and nothing that was typed into them", async () => {
    const id = await complained();
    await accept(id);
    const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), ...decision }); // prettier-ignore
    const { version, model, signerPersonId } = await draftOf(draftId);
    const kept = model.blocks.map((_block, place) => ({ kept: place }));
    const { urgency, addressees, recipients, filedAt } = model;
    await does(finance, "correctDraft", { draftId, version, subject: `Về khiếu nại của bà ${NAME}`, urgency, addressees, blocks: kept, recipients, filedAt, signerPersonId, capacity: null }); // prettier-ignore
    expect((await draftOf(draftId)).model.subject).toContain(NAME);
    expect((await fileOf(draftId, "file/pdf", "chanhvanphong")).statusCode).toBe(200);
    await draftOf(draftId, office.chief);
    await does(finance, "withdrawDraft", { draftId, version: version + 1, reason: `Bà ${NAME} rút đơn` }); // prettier-ignore
    const kinds = await ownerOf(office.house, async (owner) => {
      const { rows } = await sql<{ readers: number; named: number }>`
        select (select count(distinct event.actor_id)::int from audit.event event
            where event.subject_type = 'reading-of-record' and event.subject_id = ${draftId}::uuid) as readers,
          (select count(*)::int from audit.payload where body::text like ${`%${NAME}%`}) as named`.execute(
        owner,
      );
      return rows[0];
    });
    expect(kinds).toEqual({ readers: 2, named: 0 });
  });

  it("are signed by the agency that settles alone, while it does", async () => {
    const atOffice = async () => {
      const { id } = await does(hotline, "receiveVoice", { kind: "complaint", channel: "post", subject: "Thu hồi đất", content: "Không đồng ý.", receivedOn: "2026-11-16", name: NAME }); // prettier-ignore
      await does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Văn phòng UBND tỉnh") }); // prettier-ignore
      const { draftId } = await does(office.chief, "draftComplaintDocument", { ...(await on(id)), document: "acceptance", content: "Hủy quyết định.", remote: false }); // prettier-ignore
      return { id, draftId };
    };
    const refused = { status: 409, body: { message: expect.stringContaining("không còn đang được cơ quan lập văn bản này giải quyết") as string } }; // prettier-ignore
    const away = [
      async (id: string) => does(hotline, "transferVoice", { ...(await on(id)), to: "Bộ Tài chính", reason: "Thuộc Bộ." }), // prettier-ignore
      async (id: string) => does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Sở Tài chính") }), // prettier-ignore
      async (id: string) => does(hotline, "reclassifyVoice", { ...(await on(id)), kind: "proposal", reason: "Không phải khiếu nại." }), // prettier-ignore
      async (id: string) => does(office.chief, "askSender", { ...(await on(id)), question: "Số quyết định?" }), // prettier-ignore
    ];
    for (const [place, goes] of away.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { id, draftId } = await atOffice();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await goes(id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const answer = await office.chair.call("issueDraft", { body: await signing(draftId, String(90 + place), office.chair) }); // prettier-ignore
      expect([place, answer]).toMatchObject([place, refused]);
    }
    // Once it is accepted it goes nowhere, and becomes nothing else.
    const id = await complained();
    await accept(id);
    const because = { status: 403, body: { message: expect.stringContaining("đã thụ lý") as string } }; // prettier-ignore
    expect(await hotline.call("reclassifyVoice", { body: { ...(await on(id)), kind: "proposal", reason: "x" } })).toMatchObject(because); // prettier-ignore
    expect(await hotline.call("transferVoice", { body: { ...(await on(id)), to: "Bộ", reason: "x" } })).toMatchObject(because); // prettier-ignore
    expect(await hotline.call("routeVoice", { body: { ...(await on(id)), unitId: await unitOf("Văn phòng UBND tỉnh") } })).toMatchObject(because); // prettier-ignore
    expect(await finance.call("giveBackVoice", { body: { ...(await on(id)), reason: "x" } })).toMatchObject(because); // prettier-ignore
  });

  it("decide once, also where two do so at the same moment", async () => {
    for (const before of ["decide", "suspend"] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const id = await complained();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await accept(id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), ...decision }); // prettier-ignore
      // oxlint-disable-next-line no-await-in-loop -- as above
      const step = { ...(await on(id)), on: TODAY, documentNumber: "1/QĐ", documentOn: TODAY, text: "Bác." }; // prettier-ignore
      const body = before === "decide" ? { ...step, step: before, result: "wrong" as const } : { ...step, step: before, }; // prettier-ignore
      // oxlint-disable-next-line no-await-in-loop -- as above
      const signed = await signing(draftId, before === "decide" ? "95" : "96");
      // oxlint-disable-next-line no-await-in-loop -- as above
      const [noted, issued] = await ownerOf(office.house, (owner) =>
        owner.transaction().execute(async (holding) => {
          await sql`select from app.voice where id = ${id}::uuid for update`.execute(holding);
          const noting = finance.call("takeComplaintStep", { body });
          await waiting(holding, 1);
          const issuing = finance.call("issueDraft", { body: signed });
          await waiting(holding, 2);
          return [noting, issuing] as const;
        }),
      ).then((both) => Promise.all(both));
      expect([before, noted.status, issued.status]).toEqual([before, 200, 403]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { history } = await read(id);
      expect(history.map(({ line }) => line)).toEqual(["accept", before]);
    }
  });

  it("of the second settlement are the Chair's, name the first decision and leave the court", async () => {
    const id = await complained();
    await accept(id);
    await does(finance, "takeComplaintStep", { ...(await on(id)), step: "decide", on: "2026-11-19", documentNumber: "7/QĐ-STC", documentOn: "2026-11-19", result: "wrong", text: "Bác." }); // prettier-ignore
    await does(hotline, "appealComplaint", { ...(await on(id)), to: "superior", on: "2026-11-20", unitId: await unitOf("Văn phòng UBND tỉnh"), text: "Không đồng ý." }); // prettier-ignore
    const { chief, chair } = office;
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-11-20", documentNumber: "9/TB", documentOn: "2026-11-20" }); // prettier-ignore
    expect((await documents(id, chief)).may).toEqual([]);
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "dialogue", on: "2026-11-20", text: "Đã đối thoại." }); // prettier-ignore
    const { draftId } = await does(chief, "draftComplaintDocument", { ...(await on(id)), ...decision, compensation: null }); // prettier-ignore
    const draft = await draftOf(draftId, chair);
    expect(draft).toMatchObject({ reference: "QĐ-UBND", subject: "Về việc giải quyết khiếu nại lần hai", findings: [] }); // prettier-ignore
    const said = JSON.stringify(draft.model.blocks);
    for (const part of ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN SƠN", "khiếu nại lần đầu số 7/QĐ-STC ngày 19/11/2026", "có quyền khởi kiện"]) expect(said).toContain(part); // prettier-ignore
    expect(said).not.toContain("Trong thời hạn");
    expect(said).not.toContain("bồi thường");
    // Whoever settled it first sees neither the complaint nor its decision any more.
    expect((await finance.call("getDraft", { params: { id: draftId } })).status).toBe(404);
    await does(chair, "issueDraft", await signing(draftId, "71", chair));
    expect(await read(id, chief)).toMatchObject({ state: "DECIDED", level: 2 });
  });

  it("say why a complaint is not accepted, by its ground in the law", async () => {
    const id = await complained();
    const { draftId } = await does(finance, "draftComplaintDocument", { ...(await on(id)), document: "refusal", content: "Hủy quyết định số 45.", ground: "no-signature", text: "Đơn chỉ đánh máy họ tên." }); // prettier-ignore
    expect(JSON.stringify((await draftOf(draftId)).model.blocks)).toContain("không có chữ ký hoặc điểm chỉ"); // prettier-ignore
    await does(finance, "issueDraft", await signing(draftId, "81"));
    expect(await read(id)).toMatchObject({ state: "NOT_ACCEPTED", history: [{ line: "refuse", ground: "no-signature", document: "81/TB-STC" }] }); // prettier-ignore
  });
});
