import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import type { Visitor } from "../../testing/test-program.ts";

/* Hours of work decided for a day to come and taken back, by the whole program. 9:00, Wednesday 25/11/2026. */
const TODAY = "2026-11-25";
const THURSDAY = "2026-11-26";
const basis = "Quyết định về thời giờ làm việc mùa đông";
let office: Office;
let hotline: Visitor;
let admin: Visitor;
beforeAll(async () => {
  office = await openOffice();
  await does(office.chief, "setVoiceLimit", { kind: "service-request", step: "triage", amount: 8, unit: "workhour", validFrom: "2026-11-24", legalBasis: "Quy chế tổng đài" }); // prettier-ignore
  office.house.setClock(`${TODAY}T02:00:00Z`);
  hotline = await office.house.enter("tongdai@tinhmau.example");
  admin = await office.house.enter("quantri@tinhmau.example");
}, 240_000);
afterAll(() => office.house.close());

const hear = async () =>
  (await does(hotline, "receiveVoice", { kind: "service-request", channel: "hotline", subject: "Đèn đường không sáng", content: "Cả tuyến đường không sáng từ tối qua.", receivedOn: TODAY, receivedTime: "08:45" })).id; // prettier-ignore
const see = async (id: string) => (await hotline.call("getVoice", { params: { id } })).body;
const hoursOf = async (id: string) => (await see(id)).due?.hours;
const told = async (id: string) =>
  (await see(id)).journal.map(({ sentence }) => sentence).join("\n");
const decide = (value: string) =>
  does(admin, "changeSetting", { key: "work.hours", value, validFrom: THURSDAY, legalBasis: basis }); // prettier-ignore
const waiting = async () => {
  const query = { key: "work.hours" };
  const { items } = (await admin.call("settingHistory", { query })).body;
  return first(items.filter(({ standing }) => standing === "waiting"));
};

describe("hours of work for a day to come", () => {
  it("move what ends after it as they are decided, as what is received then; taken back, all is as if they never were", async () => {
    const id = await hear();
    const before = await hoursOf(id);
    expect(before).toMatchObject({ at: "2026-11-26T08:45", minutesLeft: 465 });
    await decide("09:00-11:00, 13:00-19:00");
    expect(await hoursOf(id)).toMatchObject({ at: "2026-11-26T10:15", minutesLeft: 465 });
    expect(await hoursOf(await hear())).toMatchObject({ at: "2026-11-26T10:15" });
    // Decided anew for the same day, the other value holds.
    await decide("10:00-12:00, 13:00-19:00");
    expect(await hoursOf(id)).toMatchObject({ at: "2026-11-26T11:15", minutesLeft: 465 });

    const { id: valueId } = await waiting();
    await does(admin, "withdrawSettingValue", { id: valueId });
    expect(await hoursOf(id)).toEqual(before);
    expect(await hoursOf(await hear())).toEqual(before);
    expect(await told(id)).toContain("Hạn xử lý PAKN-");
    expect(await told(id)).toContain(`thành “08:45 ngày 26/11/2026”; giá trị đã rút căn cứ ${basis}`); // prettier-ignore
  });
});
