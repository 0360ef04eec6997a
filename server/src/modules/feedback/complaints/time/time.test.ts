import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../../../testing/office.ts";
import type { Visitor } from "../../../../testing/test-program.ts";

/* The days within which one may complain, by the whole program. 9:00, Monday 23/11/2026. */
let office: Office;
let hotline: Visitor;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
});
afterAll(() => office.house.close());

const read = async (id: string, who = hotline) => (await who.call("getComplaintTime", { params: { id } })).body; // prettier-ignore
const on = async (id: string) => ({ voiceId: id, version: (await hotline.call("getVoice", { params: { id } })).body.version }); // prettier-ignore
const complained = async (receivedOn = "2026-11-16", kind: "complaint" | "proposal" = "complaint") => (await does(hotline, "receiveVoice", { kind, channel: "post", subject: "Thu hồi đất", content: "Không đồng ý.", receivedOn })).id; // prettier-ignore
const unitOf = async (name: string) =>
  first((await office.admin.call("listUnits", { query: { q: name } })).body.items.filter((one) => one.name === name)).id; // prettier-ignore
const document = { documentNumber: "12/QĐ", documentOn: "2026-11-18" };

describe("the days within which one may complain", () => {
  it("are counted at the reception, warn when they are over, and refuse nothing by themselves", async () => {
    const id = await complained();
    expect(await read(id)).toMatchObject({ known: null, bar: null, may: true, level: 1, complainedOn: "2026-11-16" }); // prettier-ignore
    await does(hotline, "noteComplaintTime", { ...(await on(id)), knownOn: "2026-08-03", shownBy: "Phong bì" }); // prettier-ignore
    // 90 days from 3/8 end on Sunday 1/11, so on Monday 2/11.
    expect(await read(id)).toMatchObject({ bar: { on: "2026-11-02", daysLate: 14, notCounted: 0, certainty: "law", legalBasis: "Luật Khiếu nại số 02/2011/QH13, Điều 9" } }); // prettier-ignore
    await does(hotline, "noteComplaintTime", { ...(await on(id)), knownOn: "2026-08-03", shownBy: "Phong bì", obstacleFrom: "2026-09-01", obstacleTo: "2026-09-20", obstacle: "Nằm viện, giấy ra viện." }); // prettier-ignore
    expect(await read(id)).toMatchObject({ bar: { on: "2026-11-23", daysLate: 0, notCounted: 20 }, known: { obstacle: { what: "Nằm viện, giấy ra viện." } } }); // prettier-ignore
    const { journal } = (await hotline.call("getVoice", { params: { id } })).body;
    const told = journal.map(({ sentence }) => sentence).join("\n");
    expect(told).toContain("bị khiếu nại: 03/08/2026");
    expect(told).toContain("có trở ngại từ 01/09/2026 đến 20/09/2026");
    expect(told).not.toContain("Nằm viện");
    await does(hotline, "noteComplaintTime", { ...(await on(id)), knownOn: "2026-06-01", shownBy: "Sổ giao nhận" }); // prettier-ignore
    expect((await read(id)).bar?.daysLate).toBeGreaterThan(60);
    await does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Sở Tài chính") });
    // Too late, and accepted all the same by whoever may decide it.
    await does(office.finance, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-11-18", ...document }); // prettier-ignore
    expect((await read(id, office.finance)).may).toBe(true);
  });

  it("are asked for whole, of a complaint alone, and not by who does not see it", async () => {
    const id = await complained();
    const refused = async (change: object) => {
      const { body } = await hotline.call("noteComplaintTime", { body: { ...(await on(id)), knownOn: "2026-08-03", shownBy: "x", ...change } }); // prettier-ignore
      return JSON.stringify(body);
    };
    expect(await refused({ knownOn: "2026-11-17" })).toContain("16/11/2026");
    expect(await refused({ obstacle: "Ốm" })).toContain("để trống cả ba");
    expect(await refused({ obstacle: "Ốm", obstacleFrom: "2026-09-02", obstacleTo: "2026-09-01" })).toContain("không được trước ngày bắt đầu"); // prettier-ignore
    expect(await refused({ obstacle: "Ốm", obstacleFrom: "2026-07-02", obstacleTo: "2026-08-02" })).toContain("không làm chậm"); // prettier-ignore
    expect((await office.specialist.call("getComplaintTime", { params: { id } })).status).not.toBe(200); // prettier-ignore
    // A year that was mistyped would give it no limit at all, and it would never be late.
    const mistyped = await hotline.call("receiveVoice", { body: { kind: "complaint", channel: "post", subject: "Thu hồi đất", content: "x", receivedOn: "1926-11-16" } }); // prettier-ignore
    expect(mistyped).toMatchObject({ status: 400, body: { fields: { receivedOn: expect.stringContaining("kiểm tra lại năm") as string } } }); // prettier-ignore
    // Nobody could be called back on it, or written to.
    const said = { kind: "complaint", channel: "post", subject: "Thu hồi đất", content: "x", receivedOn: "2026-11-16" } as const; // prettier-ignore
    const unreachable = await hotline.call("receiveVoice", { body: { ...said, phone: "12", email: "khong phai thu" } }); // prettier-ignore
    expect(unreachable).toMatchObject({ status: 400, body: { fields: { phone: expect.stringContaining("8 chữ số") as string, email: expect.stringContaining("thư điện tử") as string } } }); // prettier-ignore
    const proposal = await complained("2026-11-16", "proposal");
    expect((await hotline.call("getComplaintTime", { params: { id: proposal } })).status).toBe(404);
    expect((await hotline.call("noteComplaintTime", { body: { ...(await on(proposal)), knownOn: "2026-08-03", shownBy: "x" } })).status).toBe(403); // prettier-ignore
  });

  it("and what kept somebody from complaining are not told to an agency that is asked for a part", async () => {
    const id = await complained();
    await does(hotline, "noteComplaintTime", { ...(await on(id)), knownOn: "2026-08-03", shownBy: "Giấy ra viện", obstacleFrom: "2026-09-01", obstacleTo: "2026-09-20", obstacle: "Nằm viện" }); // prettier-ignore
    await does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Sở Tài chính") });
    expect(await read(id, office.finance)).toMatchObject({ closed: false, known: { on: "2026-08-03" } }); // prettier-ignore
    const commune = await office.house.enter("xa@tinhmau.example");
    const { roles } = (await commune.call("getSession", {})).body;
    await does(office.finance, "askVoicePart", { ...(await on(id)), unitId: first(roles).unit.id, asks: "Diện tích?", lastDay: "2026-12-10" }); // prettier-ignore
    expect((await commune.call("getVoice", { params: { id } })).status).toBe(200);
    expect(await read(id, commune)).toMatchObject({ closed: true, known: null, bar: null, may: false }); // prettier-ignore
  });

  it("of the second complaint are those to go further, more where the first was of a remote place", async () => {
    for (const [remote, last] of [
      [false, "2026-11-19"],
      [true, "2026-12-04"],
    ] as const) {
      // prettier-ignore
      // oxlint-disable no-await-in-loop -- one complaint after the other
      const id = await complained("2026-10-05");
      await does(hotline, "routeVoice", { ...(await on(id)), unitId: await unitOf("Sở Tài chính") }); // prettier-ignore
      await does(office.finance, "takeComplaintStep", { ...(await on(id)), step: "accept", on: "2026-10-06", ...document, remote }); // prettier-ignore
      await does(office.finance, "takeComplaintStep", { ...(await on(id)), step: "decide", on: "2026-10-19", ...document, result: "wrong", text: "Bác." }); // prettier-ignore
      expect((await read(id)).may).toBe(false);
      await does(hotline, "appealComplaint", { ...(await on(id)), to: "superior", on: "2026-11-20", unitId: await unitOf("Văn phòng UBND tỉnh"), text: "Không đồng ý." }); // prettier-ignore
      expect(await read(id)).toMatchObject({ level: 2, known: null, complainedOn: "2026-11-20" });
      const early = await hotline.call("noteComplaintTime", { body: { ...(await on(id)), knownOn: "2026-10-18", shownBy: "x" } }); // prettier-ignore
      expect(early).toMatchObject({ status: 400, body: { fields: { knownOn: expect.stringContaining("19/10/2026") as string } } }); // prettier-ignore
      await does(hotline, "noteComplaintTime", { ...(await on(id)), knownOn: "2026-10-20", shownBy: "Giấy báo phát" }); // prettier-ignore
      expect(await read(id)).toMatchObject({ bar: { on: last, daysLate: remote ? 0 : 1 } });
      // oxlint-enable no-await-in-loop
    }
  });
});
