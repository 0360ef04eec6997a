import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import { readFile } from "../documents/files/read-file.ts";

/*
 * December is reported as of 20/12, frozen and signed; what is corrected afterwards stands in the report of January. Tasks of Sở Tài
 * chính are due on 14/12.
 */
let office: Office;
let tasks: string[];
let december: string;

beforeAll(async () => {
  office = await openOffice();
  tasks = [];
  for (const number of [978, 979]) tasks.push((await releaseTask(office, number)).taskId);
  await wakeUpOn("2026-12-21T02:00:00Z");
});
afterAll(() => office.house.close());

async function wakeUpOn(instant: string): Promise<void> {
  office.house.setClock(instant);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  Object.assign(office, {
    specialist: await enter("chuyenvien"),
    chief: await enter("chanhvanphong"),
    chair: await enter("chutich"),
    finance: await enter("sotaichinh"),
  });
}
async function asOwner<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    return (await owner.query<T>(text, values)).rows;
  } finally {
    await owner.end();
  }
}
const reportOf = async (id: string, who = office.chief) =>
  (await who.call("getMonthlyReport", { params: { id } })).body;
const wordsOf = ({ blocks }: { blocks: readonly object[] }): string =>
  blocks.map((block) => ("text" in block ? block.text : "")).join("\n");

const toSend = async () =>
  (await office.specialist.call("listMonthlyReports", { query: {} })).body.toSend;

describe("the report of December", () => {
  it("is to be sent by the day that the province has decided", async () => {
    expect(await toSend()).toEqual({
      title: "Báo cáo tháng 12/2026",
      by: "2026-12-25",
      late: false,
    });
  });

  it("is drawn up live, with figures in words that agree", async () => {
    const answer = await office.specialist.call("prepareReport", {
      body: { period: "2026-12", asOf: "2026-12-20" },
    });
    expect(answer.status).toBe(200);
    december = answer.body.id;
    const report = await reportOf(december);
    expect(report.state).toBe("open");
    expect(report.checks.every(({ holds }) => holds)).toBe(true);
    expect(wordsOf(report)).toContain(
      "số liệu từ ngày 01/12/2026 đến ngày 31/12/2026, chốt đến hết ngày 20/12/2026",
    );
    expect(wordsOf(report)).toMatch(/Sở Tài chính \(02\)/u);
    expect(report.annexes.map(({ title }) => title)).toEqual([
      "TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO CƠ QUAN",
      "DANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH",
    ]);
  });

  it("is one a period, and none but the Office's", async () => {
    const again = await office.chief.call("prepareReport", {
      body: { period: "2026-12", asOf: "2026-12-20" },
    });
    expect(again.body).toMatchObject({ code: "ALREADY_THERE" });
    expect((await office.finance.call("listMonthlyReports", { query: {} })).status).toBe(403);
    const outside = await office.specialist.call("prepareReport", {
      body: { period: "2026-11", asOf: "2026-12-02" },
    });
    expect(outside.status).toBe(400);
  });

  it("is not frozen by the specialist, nor as of a day that is not over", async () => {
    const { version, obstacles, proposals } = await reportOf(december);
    const body = { reportId: december, version };
    expect((await office.specialist.call("freezeReport", { body })).status).toBe(403);
    await does(office.specialist, "writeReport", {
      ...body,
      asOf: "2026-12-21",
      obstacles,
      proposals,
    });
    const tooSoon = await office.chief.call("freezeReport", {
      body: { ...body, version: version + 1 },
    });
    expect(tooSoon.body).toMatchObject({ code: "NOT_ALLOWED" });
    await does(office.specialist, "writeReport", {
      reportId: december,
      version: version + 1,
      asOf: "2026-12-20",
      obstacles: "Các xã chậm gửi số liệu; {{tongSo}} giữ nguyên chữ.",
      proposals,
    });
  });

  it("story 11: is frozen by the Chief, with a document for the Working Group and the Chair, a copy to Home Affairs", async () => {
    const { version } = await reportOf(december);
    const { draftId } = await does(office.chief, "freezeReport", { reportId: december, version });
    const { body: draft } = await office.chief.call("getDraft", { params: { id: draftId } });
    expect(draft.model.addressees).toEqual([
      "Tổ công tác của Chủ tịch UBND tỉnh",
      "Chủ tịch UBND tỉnh",
    ]);
    expect(draft.model.recipients).toContain("Sở Nội vụ");
    expect(draft.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(wordsOf(draft.model)).toContain("{{tongSo}} giữ nguyên chữ");
    for (const format of ["pdf", "docx"] as const) {
      const file = await office.house.program.http.inject({
        url: `/api/drafts/${draftId}/file/${format}`,
        cookies: { dondoc_session: await office.house.sessionOf("chanhvanphong@tinhmau.example") },
      });
      const bytes = file.rawPayload;
      const { text } = await readFile(bytes, `bao-cao.${format}`);
      expect(text.replaceAll(/\s+/gu, " ")).toContain("Tổng số nhiệm vụ theo dõi");
    }
    const signer = first(draft.signers);
    await does(office.chief, "issueDraft", {
      draftId,
      version: draft.version,
      number: "12",
      issuedOn: "2026-12-21",
      signerPersonId: signer.person.id,
      capacity: signer.capacity,
    });
    const report = await reportOf(december);
    expect(report.document).toMatchObject({ state: "issued" });
    expect(await toSend()).toBeNull();
    expect(report.intact).toBe(true);
    const told = await asOwner<{ title: string }>(
      "select distinct title from app.notification where kind = 'reports.sent'",
    );
    expect(first(told).title).toContain("gửi báo cáo tháng 12/2026");
  });

  it("cannot be written any more, not even by the program itself", async () => {
    const { version, obstacles, proposals } = await reportOf(december);
    const body = { reportId: december, version, asOf: "2026-12-19", obstacles, proposals };
    expect((await office.specialist.call("writeReport", { body })).status).toBe(403);
    const again = await office.chief.call("freezeReport", {
      body: { reportId: december, version },
    });
    expect(again.status).toBe(403);
    const rows = await asWide(
      `update app.report set hash = repeat('0', 64) where id = '${december}' returning id`,
    );
    expect(rows).toEqual([]);
  });
});

/** As the program of the province, behind its policies: row-level security still holds. */
async function asWide(text: string): Promise<object[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    await owner.query("begin; set local role dondoc_wide");
    return (await owner.query<object>(text)).rows;
  } finally {
    await owner.query("rollback");
    await owner.end();
  }
}

describe("a correction after freezing", () => {
  it("leaves the frozen report as it was, and stands in the next with old and new figure and cause", async () => {
    const before = await asOwner<{ content: string; hash: string }>(
      "select content, hash from app.report",
    );
    // Finished within December by its evidence, handed in and confirmed in January; another is taken back.
    await wakeUpOn("2027-01-11T02:00:00Z");
    const [finished = "", revoked = ""] = tasks;
    await complete(finished, "2026-12-12");
    await does(office.chief, "revokeTask", {
      ...(await lockOf(revoked)),
      basis: "Thông báo số 5/TB-VP",
      reason: "Giao trùng.",
    });
    await wakeUpOn("2027-01-21T02:00:00Z");
    const { id } = await does(office.specialist, "prepareReport", {
      period: "2027-01",
      asOf: "2027-01-20",
    });
    const report = await reportOf(id);
    expect(report.adjustments.map((one) => [one.agency, one.before, one.after])).toEqual([
      ["Sở Tài chính", "Quá hạn chưa xong", "Hoàn thành trước hạn"],
      ["Sở Tài chính", "Quá hạn chưa xong", "Không tính"],
    ]);
    expect(report.adjustments[0]?.because).toContain("xác nhận ngày 11/01/2027");
    expect(report.adjustedFigures).toContainEqual({
      ofPeriod: "Tháng 12/2026",
      agency: "Sở Tài chính",
      figure: "Chưa hoàn thành, quá hạn",
      before: 2,
      after: 0,
    });
    const { version } = report;
    await does(office.chief, "freezeReport", { reportId: id, version });
    expect(
      await asOwner("select content, hash from app.report where period_code = '2026-12'"),
    ).toEqual(before);
    expect((await reportOf(december)).intact).toBe(true);
    // Told once: the report after it has nothing more to say of it.
    await wakeUpOn("2027-02-22T02:00:00Z");
    const next = await does(office.specialist, "prepareReport", {
      period: "2027-02",
      asOf: "2027-02-20",
    });
    expect((await reportOf(next.id)).adjustments).toEqual([]);
  });

  async function lockOf(taskId: string) {
    const { body } = await office.chief.call("getTask", { params: { id: taskId } });
    return { taskId, version: body.version };
  }
  async function complete(taskId: string, on: string): Promise<void> {
    await does(office.finance, "submitResult", {
      ...(await lockOf(taskId)),
      note: "Đã ban hành kế hoạch.",
      evidence: [{ documentNumber: "21/KH-STC", issuedOn: on, receivedBy: "UBND tỉnh" }],
    });
    await does(office.chief, "confirmCompletion", { ...(await lockOf(taskId)), completedOn: on });
  }
});

describe("the template", () => {
  it("is refused with place and name, and kept by version", async () => {
    const { body: template } = await office.chief.call("getReportTemplate", {});
    const wrong = await office.chief.call("saveReportTemplate", {
      body: {
        version: template.version,
        subject: template.subject,
        body: template.body.replace("{{quaHan}}", "{{quaHanNhieu}}"),
        reason: "Thử",
      },
    });
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.body)).toContain("không có trường “quaHanNhieu”");
    await does(office.chief, "saveReportTemplate", {
      version: template.version,
      subject: template.subject,
      body: `Kính gửi các đồng chí.\n${template.body}`,
      reason: "Thêm lời mở đầu",
    });
    const stale = await office.chief.call("saveReportTemplate", {
      body: { version: template.version, subject: "x", body: template.body, reason: "Sau" },
    });
    expect(stale.body).toMatchObject({ code: "TEMPLATE_MOVED" });
    // What was frozen keeps the words it was written by.
    expect(wordsOf(await reportOf(december))).not.toContain("Kính gửi các đồng chí");
  });
});
