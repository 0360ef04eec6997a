import type { DocumentDetail } from "@dondoc/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, takenIn, type Office } from "../../testing/office.ts";

let office: Office;
let documentId: string;

const letter = (number: number, date: string, basis: string) => `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: ${number}/UBND-KSTT
V/v giải quyết thủ tục hành chính

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ${date}

Kính gửi:
- Các Sở, ban, ngành thuộc UBND tỉnh.

Thực hiện ${basis}, Chủ tịch UBND tỉnh yêu cầu:

1. Sở Tài chính báo cáo kết quả giải quyết hồ sơ trước ngày 15/12/2026.

Trên đây là ý kiến chỉ đạo của Chủ tịch UBND tỉnh, yêu cầu các cơ quan nghiêm túc thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, KSTT.

CHỦ TỊCH

Nguyễn Văn Bình
`;

beforeAll(async () => {
  office = await openOffice();
  documentId = await takeIn(letter(978, "ngày 16 tháng 11 năm 2026", "khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ và Quyết định số 99999/QĐ-TTg ngày 01/02/2020 của Thủ tướng Chính phủ")); // prettier-ignore
});
afterAll(() => office.house.close());

const takeIn = async (text: string): Promise<string> => {
  const file = { name: "cong-van.txt", bytes: new TextEncoder().encode(text) };
  return takenIn(await does(office.clerk, "intakeDocument", { receivedOn: "2026-11-18" }, file)).id;
};
const detail = async (id: string, who = office.specialist): Promise<DocumentDetail> =>
  (await who.call("getDocument", { params: { id } })).body;
const versionOf = async (id: string) => ({ documentId: id, version: (await detail(id)).version });
const reviews = async (who = office.chief) =>
  (await who.call("listLegalReviews", { query: {} })).body.items;
const outdated = async () => (await office.specialist.call("listOutdatedBases")).body.items;

async function release(id: string): Promise<void> {
  await does(office.specialist, "acceptRemaining", { ...(await versionOf(id)), mode: "followed" });
  const { questions } = await detail(id);
  if (questions.some(({ field }) => field === "issuerName")) {
    await does(office.specialist, "correctHeader", { ...(await versionOf(id)), issuerName: "Ủy ban nhân dân tỉnh An Sơn" }); // prettier-ignore
  }
  await does(office.specialist, "proposeBatch", { ...(await versionOf(id)), fullyRead: true });
  await does(office.chief, "releaseBatch", await versionOf(id));
}

describe("a directive that rests on an expired decree", () => {
  it("says so on reading, with what replaced it; what the register lacks is one line", async () => {
    const { citations, warnings } = await detail(documentId);
    expect(citations.map(({ standing }) => standing.standing)).toEqual(["expired", "missing"]);
    expect(first(citations).standing.chain).toMatchObject([{ reference: "118/2025/NĐ-CP" }]);
    expect(warnings.map(({ code }) => code)).toEqual(["CIT-02", "CIT-01"]);
    expect(first(warnings)).toMatchObject({ citationOrdinal: 0, start: first(citations).start });
    expect(first(warnings).message).toContain("118/2025/NĐ-CP");
  });

  it("of 2019 is judged by its own day, and learns only that the basis has expired since", async () => {
    const old = await takeIn(letter(12, "ngày 25 tháng 10 năm 2019", "Nghị định số 61/2018/NĐ-CP của Chính phủ")); // prettier-ignore
    const { citations, warnings } = await detail(old);
    expect(first(citations).standing).toMatchObject({
      standing: "in-force",
      standingToday: "expired",
    });
    expect(warnings.map(({ code }) => code).filter((code) => code.startsWith("CIT"))).toEqual([]);
    expect(await outdated()).toEqual([]);
    await release(old);
    expect(await outdated()).toMatchObject([
      { document: { id: old }, openTasks: 1, basis: { reference: "61/2018/NĐ-CP" }, expiredFrom: "2025-07-01", reviewId: null }, // prettier-ignore
    ]);
  });

  it("is told on the decree's own page", async () => {
    const { items } = (await office.specialist.call("listLegalDocuments", { query: { q: "61/2018/NĐ-CP" } })).body; // prettier-ignore
    const decree = (await office.specialist.call("getLegalDocument", { params: { id: first(items).id } })).body; // prettier-ignore
    expect(decree.citedBy.map(({ standingThen }) => standingThen)).toEqual(["expired", "in-force"]);
    expect(decree.history.map(({ on, event }) => [on, event])).toEqual([
      ["2018-06-21", "effective"],
      ["2025-07-01", "expired"],
      [null, "changed"],
    ]);
  });
});

describe("a review", () => {
  it("is opened from the flag, goes out as any task does, and ends with an opinion", async () => {
    const unitId = await unitOf("Sở Tài chính");
    const opened = await does(office.specialist, "openReview", {
      documentId,
      citationOrdinal: 0,
      trigger: "parent-changed",
      unitId,
      dueOn: "2026-12-20",
      reason: "Căn cứ đã hết hiệu lực.",
    });
    const slip = await detail(opened.slipId, office.chief);
    expect(slip).toMatchObject({ state: "proposed", header: { kind: "phiếu chuyển" } });
    expect(slip.questions.filter(({ blocking }) => blocking)).toEqual([]);
    expect(slip.text.slice(slip.assignments[0]?.start, slip.assignments[0]?.end)).toBe(slip.assignments[0]?.text); // prettier-ignore
    expect(first(await reviews())).toMatchObject({ id: opened.id, task: null, opinion: null });
    const early = await office.chief.call("concludeReview", { body: { reviewId: opened.id, opinion: "amend", proposal: "Sửa căn cứ." } }); // prettier-ignore
    expect(early.status).toBe(403);

    await does(office.chief, "releaseBatch", await versionOf(opened.slipId));
    const { task } = first(await reviews(office.finance));
    const onTask = async () => {
      const { body } = await office.finance.call("getTask", { params: { id: task?.id ?? "" } });
      return { taskId: body.id, version: body.version };
    };
    const given = (await office.finance.call("getTask", { params: { id: task?.id ?? "" } })).body;
    expect(given).toMatchObject({ dueOn: "2026-12-20", holder: { id: unitId } });
    expect(given.quote.text).toContain("978/UBND-KSTT ngày 16/11/2026 do viện dẫn 61/2018/NĐ-CP");
    await does(office.finance, "acknowledgeTask", await onTask());
    await does(office.finance, "submitResult", { ...(await onTask()), evidence: [{ documentNumber: "9/BC-STC", issuedOn: "2026-11-23", receivedBy: "Văn phòng UBND tỉnh" }] }); // prettier-ignore
    await does(office.specialist, "confirmCompletion", { ...(await onTask()), completedOn: "2026-11-23" }); // prettier-ignore
    await does(office.specialist, "concludeReview", { reviewId: opened.id, opinion: "amend", proposal: "Dẫn Nghị định 118/2025/NĐ-CP." }); // prettier-ignore
    const again = await office.chief.call("concludeReview", { body: { reviewId: opened.id, opinion: "keep", proposal: "x" } }); // prettier-ignore
    expect(again.status).toBe(403);
    expect(first(await reviews())).toMatchObject({ opinion: "amend", proposal: "Dẫn Nghị định 118/2025/NĐ-CP." }); // prettier-ignore
    expect(first((await detail(documentId)).journal).sentence).toContain("ghi ý kiến rà soát văn bản: sửa đổi, bổ sung"); // prettier-ignore
  });

  it("begins at once where one step is enough, and is refused with a day that has passed", async () => {
    await does(office.chief, "changeSetting", { key: "release.twoStep", value: false, legalBasis: "QĐ 2/QĐ-UBND" }); // prettier-ignore
    const review = { documentId, trigger: "request" as const, unitId: await unitOf("Sở Y tế"), reason: "Theo đề nghị." }; // prettier-ignore
    const late = await office.specialist.call("openReview", { body: { ...review, dueOn: "2026-11-01" } }); // prettier-ignore
    expect(late.body).toMatchObject({ code: "REVIEW_DUE_PASSED", fields: { dueOn: expect.any(String) as string } }); // prettier-ignore
    const { slipId } = await does(office.specialist, "openReview", { ...review, dueOn: "2026-12-20" }); // prettier-ignore
    expect(await detail(slipId)).toMatchObject({ state: "released" });
  });

  it("is seen by the agency that has it, and by no other", async () => {
    expect((await reviews(office.finance)).map(({ unit }) => unit?.name)).toEqual(["Sở Tài chính"]);
  });

  it("keeps nothing that was said of a document whose content is taken away", async () => {
    const written = [
      "Căn cứ đã hết hiệu lực",
      "Dẫn Nghị định 118",
      "9/BC-STC",
      "do viện dẫn 61/2018",
    ];
    for (const words of written) expect(await allThatIsKept()).toContain(words);
    const { id: requestId } = await does(office.chief, "requestExpunge", { documentId, legalBasis: "Luật Bảo vệ dữ liệu cá nhân", reason: "Có thông tin cá nhân" }); // prettier-ignore
    await does(office.admin, "decideExpunge", { requestId, approve: true });
    for (const words of written) expect(await allThatIsKept()).not.toContain(words);
    const [one, other] = await reviews();
    for (const review of [one, other]) {
      expect(review).toMatchObject({ reason: "(nội dung đã được xóa)", dueOn: "2026-12-20" });
    }
    const rows = await rowsOf("select state, text from app.document where id in (select slip_id from app.legal_review)"); // prettier-ignore
    expect(rows).toEqual([{ state: "expunged", text: "" }, { state: "expunged", text: "" }]); // prettier-ignore
  });
});

/** The tables where a review, its slip and the slip's task may leave words, and the journal's. */
const KEPT = ["app.document", "app.legal_review", "app.assignment", "app.task", "app.task_submission", "app.evidence", "audit.payload"]; // prettier-ignore
const allThatIsKept = async () =>
  JSON.stringify(
    await rowsOf(
      KEPT.map((table) => `select to_jsonb(row) as row from ${table} row`).join(" union all "),
    ),
  );

async function rowsOf(query: string): Promise<unknown[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    return (await owner.query(query)).rows;
  } finally {
    await owner.end();
  }
}

async function unitOf(name: string): Promise<string> {
  const { items } = (await office.specialist.call("listUnits", { query: { q: name } })).body;
  return first(items.filter((unit) => unit.name === name)).id;
}
