import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownerOf } from "../../../demo/testing.ts";
import { does, first, openOffice, type Office } from "../../../testing/office.ts";
import type { Visitor } from "../../../testing/test-program.ts";

/* A complaint by the whole program: both settlements, by those who may. 9:00, Monday 23/11/2026. */
let office: Office;
let hotline: Visitor;
let focal: Visitor;
let chief: Visitor;
let unitId: string;
let officeId: string;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
  focal = office.finance;
  chief = office.chief;
  const unit = async (name: string) =>
    first((await office.admin.call("listUnits", { query: { q: name } })).body.items.filter((one) => one.name === name)).id; // prettier-ignore
  unitId = await unit("Sở Tài chính");
  officeId = await unit("Văn phòng UBND tỉnh");
}, 240_000);
afterAll(() => office.house.close());

const document = { documentNumber: "12/QĐ", documentOn: "2026-11-10" };
const voice = async (id: string, who = hotline) => (await who.call("getVoice", { params: { id } })).body; // prettier-ignore
const read = async (id: string, who = hotline) => (await who.call("getComplaint", { params: { id } })).body; // prettier-ignore
const on = async (id: string) => ({ voiceId: id, version: (await voice(id)).version });
async function routed(receivedOn = "2026-10-05", kind: "complaint" | "proposal" = "complaint") {
  const { id } = await does(hotline, "receiveVoice", { kind, channel: "post", subject: "Thu hồi đất", content: "Không đồng ý quyết định thu hồi đất.", receivedOn }); // prettier-ignore
  await does(hotline, "routeVoice", { ...(await on(id)), unitId });
  return id;
}

describe("a complaint", () => {
  it("goes through both settlements, each with its clocks, and counts each of them", async () => {
    const id = await routed();
    // Accepted late: seven working days from Monday 5/10 end on 14/10.
    expect(await voice(id)).toMatchObject({ state: "PROCESSING", due: { step: "triage", on: "2026-10-14", daysLate: 40 } }); // prettier-ignore
    const late = (await hotline.call("listVoices", { query: { list: "late", limit: 100 } })).body;
    expect(late.items.map((one) => one.id)).toContain(id);
    const draft = await focal.call("draftVoiceAnswer", { body: { ...(await on(id)), body: "Trả lời." } }); // prettier-ignore
    expect(draft).toMatchObject({ status: 403, body: { message: expect.stringContaining("bằng quyết định") as string } }); // prettier-ignore

    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-10-12", ...document }); // prettier-ignore
    expect((await voice(id)).due).toMatchObject({ step: "answer", on: "2026-11-11" });
    expect(await read(id, focal)).toMatchObject({ state: "ACCEPTED", level: 1, clocks: [{ step: "accept", on: "2026-10-14", doneOn: "2026-10-12", daysLate: 0 }, { step: "settle", on: "2026-11-11", daysLate: 12 }] }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "verify", on: "2026-10-13", ...document, by: "Thanh tra Sở", until: "2026-10-30", text: "Xác minh hồ sơ đất." }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "extend", on: "2026-10-20", ...document, ground: "many-people", text: "Hai mươi hộ." }); // prettier-ignore
    expect((await voice(id)).due).toMatchObject({ step: "answer", on: "2026-11-26", daysLate: 0 });
    await does(chief, "recordDialogue", { kind: "unscheduled", topic: "Đối thoại về thu hồi đất", heldOn: "2026-10-22", place: "Trụ sở", unitId, chairedBy: "Giám đốc", attendees: 9, minutes: "Hai bên trình bày." }); // prettier-ignore
    const held = first((await chief.call("listDialogues", { query: {} })).body.items).number;
    const absent = await focal.call("takeComplaintStep", { body: { ...(await on(id)), step: "dialogue", on: "2026-10-22", dialogue: 9999, text: "x" } }); // prettier-ignore
    expect(absent).toMatchObject({ status: 400, body: { fields: { dialogue: expect.stringContaining("DT-9999") as string } } }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "dialogue", on: "2026-10-22", dialogue: held, text: "Chưa thống nhất." }); // prettier-ignore
    const early = await focal.call("takeComplaintStep", { body: { ...(await on(id)), step: "decide", on: "2026-10-21", ...document, result: "wrong", text: "x" } }); // prettier-ignore
    expect(early).toMatchObject({ status: 400, body: { fields: { on: expect.stringContaining("22/10/2026") as string } } }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "decide", on: "2026-11-05", ...document, result: "wrong", text: "Bác khiếu nại." }); // prettier-ignore
    expect(await voice(id)).toMatchObject({ state: "ANSWERED", due: null });
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "send", on: "2026-11-06", text: "Gửi bưu điện." }); // prettier-ignore
    const decided = await read(id);
    expect(decided).toMatchObject({ state: "DECIDED", steps: [], clocks: [{}, { step: "settle", doneOn: "2026-11-05", daysLate: 0 }, { step: "send", on: "2026-11-10", certainty: "proposed" }, { step: "appeal", on: "2026-12-07" }] }); // prettier-ignore
    expect(decided.history.find(({ line }) => line === "dialogue")?.dialogue?.number).toBe(held);

    const own = await focal.call("appealComplaint", { body: { ...(await on(id)), to: "superior", on: "2026-11-12", unitId: officeId, text: "x" } }); // prettier-ignore
    expect(own.status).toBe(403);
    const same = await hotline.call("appealComplaint", { body: { ...(await on(id)), to: "superior", on: "2026-11-12", unitId, text: "x" } }); // prettier-ignore
    expect(same).toMatchObject({ status: 400, body: { fields: { unitId: expect.stringContaining("cấp trên") as string } } }); // prettier-ignore
    await does(hotline, "appealComplaint", { ...(await on(id)), to: "superior", on: "2026-11-12", unitId: officeId, text: "Không đồng ý." }); // prettier-ignore
    expect(await voice(id)).toMatchObject({ state: "PROCESSING", unit: { name: "Văn phòng UBND tỉnh" }, due: { step: "triage", on: "2026-11-23" } }); // prettier-ignore
    // It is the superior's now: whoever settled it first sees it no more.
    expect((await focal.call("getComplaint", { params: { id } })).status).toBe(404);
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-11-13", ...document, remote: true }); // prettier-ignore
    expect((await voice(id)).due).toMatchObject({ step: "answer", on: "2027-01-12" });
    const untalked = await chief.call("takeComplaintStep", { body: { ...(await on(id)), step: "decide", on: "2026-11-20", ...document, result: "partly", text: "x" } }); // prettier-ignore
    expect(untalked.body).toMatchObject({ message: expect.stringContaining("phải tổ chức đối thoại") as string }); // prettier-ignore
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "dialogue", on: "2026-11-18", text: "Đối thoại lần hai." }); // prettier-ignore
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "decide", on: "2026-11-20", ...document, result: "partly", text: "Đúng một phần." }); // prettier-ignore
    await does(chief, "takeComplaintStep", { ...(await on(id)), step: "send", on: "2026-11-23", text: "Đã gửi." }); // prettier-ignore
    expect(await read(id)).toMatchObject({ state: "DECIDED", level: 2 });
    const third = await hotline.call("appealComplaint", { body: { ...(await on(id)), to: "superior", on: "2026-11-23", unitId, text: "x" } }); // prettier-ignore
    expect(third.body).toMatchObject({ message: expect.stringContaining("lần hai") as string });
    await does(hotline, "appealComplaint", { ...(await on(id)), to: "court", on: "2026-11-23", court: "Tòa án nhân dân tỉnh", text: "Khởi kiện." }); // prettier-ignore
    expect(await read(id)).toMatchObject({ state: "AT_COURT", level: 2 });
    const { rows } = await ownerOf(office.house, (owner) =>
      sql<{ round: number; due: string; answered: string }>`
        select round, answer_due_on::text as due, answered_on::text as answered from app.voice_round where voice_id = ${id}::uuid order by round`.execute(
        owner,
      ),
    );
    expect(rows).toEqual([
      { round: 1, due: "2026-11-26", answered: "2026-11-05" },
      { round: 2, due: "2027-01-12", answered: "2026-11-20" },
    ]);
    const told = (await voice(id)).journal.map(({ sentence }) => sentence).join("\n");
    for (const words of ["thụ lý khiếu nại, số 12/QĐ", "quyết định giải quyết khiếu nại lần hai", "ghi khiếu nại lần hai, chuyển Văn phòng UBND tỉnh giải quyết"]) expect(told).toContain(words); // prettier-ignore
  });

  it("is suspended, goes on, is withdrawn and ended; nothing is owed then", async () => {
    const id = await routed("2026-11-02");
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-11-03", ...document }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "suspend", on: "2026-11-05", ...document, text: "Chờ kết quả giám định." }); // prettier-ignore
    expect((await voice(id)).due).toBeNull();
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "resume", on: "2026-11-15", ...document, text: "Đã có kết quả." }); // prettier-ignore
    expect((await voice(id)).due).toMatchObject({ step: "answer", on: "2026-12-14" });
    const unasked = await focal.call("takeComplaintStep", { body: { ...(await on(id)), step: "terminate", on: "2026-11-20", ...document, text: "x" } }); // prettier-ignore
    expect(unasked.body).toMatchObject({
      message: expect.stringContaining("rút toàn bộ") as string,
    });
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "withdraw", on: "2026-11-20", whole: true, text: "Đơn xin rút." }); // prettier-ignore
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "terminate", on: "2026-11-20", ...document, text: "Rút hết." }); // prettier-ignore
    expect(await voice(id)).toMatchObject({ state: "WITHDRAWN", due: null });
    expect(await read(id)).toMatchObject({ state: "TERMINATED", steps: [] });
  });

  it("is not accepted on a ground, and may go to a court", async () => {
    const id = await routed("2026-11-16");
    await does(focal, "takeComplaintStep", { ...(await on(id)), step: "refuse", on: "2026-11-18", ground: "time-barred", text: "Đã quá 90 ngày." }); // prettier-ignore
    expect(await voice(id)).toMatchObject({ state: "ANSWERED", due: null });
    await does(hotline, "appealComplaint", { ...(await on(id)), to: "court", on: "2026-11-20", court: "Tòa án nhân dân khu vực 1", text: "Thông báo thụ lý vụ án." }); // prettier-ignore
    expect(await read(id)).toMatchObject({ state: "AT_COURT", history: [{ line: "refuse", ground: "time-barred" }, { line: "court", who: "Tòa án nhân dân khu vực 1" }] }); // prettier-ignore
  });

  it("is the business of the agency that settles it; another kind of voice has no such steps", async () => {
    const id = await routed("2026-11-16");
    const body = { ...(await on(id)), step: "accept" as const, on: "2026-11-18", ...document };
    expect((await hotline.call("takeComplaintStep", { body })).status).toBe(403);
    expect((await chief.call("takeComplaintStep", { body })).body).toMatchObject({ message: expect.stringContaining("cơ quan") as string }); // prettier-ignore
    const proposal = await routed("2026-11-16", "proposal");
    expect((await focal.call("getComplaint", { params: { id: proposal } })).status).toBe(404);
    expect((await focal.call("takeComplaintStep", { body: { ...body, ...(await on(proposal)) } })).status).toBe(403); // prettier-ignore
  });
});
