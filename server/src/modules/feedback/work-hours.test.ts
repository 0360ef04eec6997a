import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, openOffice, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

/* Hours of work as the province decides them, by the whole program. 9:00, Monday 23/11/2026. */
let office: Office;
let hotline: Visitor;
beforeAll(async () => {
  office = await openOffice();
  hotline = await office.house.enter("tongdai@tinhmau.example");
}, 240_000);
afterAll(() => office.house.close());

const basis = "Quyết định về thời giờ làm việc";
const preview = async (value: string, { validFrom, by = office.chief }: { validFrom?: string; by?: Visitor } = {}) =>
  (await by.call("previewSetting", { query: { key: "work.hours", value, ...(validFrom ? { validFrom } : {}) } })).body; // prettier-ignore
const due = async (id: string) =>
  (await hotline.call("getVoice", { params: { id } })).body.due?.hours?.at;
const hear = async () =>
  (await does(hotline, "receiveVoice", { kind: "service-request", channel: "hotline", subject: "Cây đổ chắn đường", content: "Cây đổ ngang đường trước chợ.", receivedOn: "2026-11-23", receivedTime: "08:45", urgent: true })).id; // prettier-ignore

describe("the hours of work", () => {
  it("move what runs in them, as the preview said, from the day on which they hold", async () => {
    const id = await hear();
    expect(await due(id)).toBe("2026-11-23T09:15");
    const unfit = await office.admin.call("changeSetting", { body: { key: "work.hours", value: "8-12", legalBasis: basis } }); // prettier-ignore
    expect(unfit).toMatchObject({ status: 400, body: { fields: { value: expect.stringContaining("07:30-11:30, 13:30-17:30") as string } } }); // prettier-ignore

    const hours = "07:00 – 09:10; 13:30 – 17:30";
    const thought = await preview(hours);
    expect(thought).toMatchObject({ to: "07:00-09:10, 13:30-17:30", movement: { kind: "voice-hours", count: 1, items: [{ id, before: "09:15 ngày 23/11/2026", after: "13:35 ngày 23/11/2026" }] } }); // prettier-ignore
    // Whoever may read no voice is told how many.
    expect(await preview(hours, { by: office.admin })).toMatchObject({ movement: { count: 1, items: [] } }); // prettier-ignore
    // Decided for a day to come they move nothing that ends before it.
    expect(await preview(hours, { validFrom: "2026-12-01" })).toMatchObject({
      movement: { count: 0 },
    });

    await does(office.admin, "changeSetting", { key: "work.hours", value: hours, legalBasis: basis }); // prettier-ignore
    expect(await due(id)).toBe("2026-11-23T13:35");
    expect(await due(await hear())).toBe("2026-11-23T13:35");
    const { journal } = (await hotline.call("getVoice", { params: { id } })).body;
    expect(journal.map(({ sentence }) => sentence).join("\n")).toContain("13:35 ngày 23/11/2026");
    // The one who decided it reads no voice, and has moved one.
    expect((await office.admin.call("getVoice", { params: { id } })).status).toBe(404);
  });
});
