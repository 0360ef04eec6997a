import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localMinuteOf } from "../../kernel/clock.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { enterNotice } from "../settings/index.ts";
import { actorOf, buildAccount, buildUnit, castOf, type BuiltUnit } from "../tasks/testing.ts";
import { registerFeedbackEffects } from "./calendar-limits.ts";
import { readVoice } from "./read/get-voice.ts";
import { listVoices } from "./read/list-voices.ts";
import { approveVoiceAnswer, draftVoiceAnswer } from "./write/answering.ts";
import { askSender, supplyVoice } from "./write/asking.ts";
import { receiveVoice } from "./write/receive-voice.ts";
import { setVoiceLimit } from "./write/set-limit.ts";
import { reclassifyVoice, routeVoice } from "./write/triage.ts";

/* What hotline 1022 hears under limits in hours that the province has set; hours of work 7:30–11:30 and 13:30–17:30. */
const FRIDAY = "2026-11-27";
let database: TestDatabase;
let finance: BuiltUnit;
const { who, officer } = castOf(() => database.owner);

/** The clock of Việt Nam. */
const at = (minute: string) => database.clock.set(`${minute}:00+07:00`);
const now = () => localMinuteOf(database.runtime.clock.now());

beforeAll(async () => {
  registerFeedbackEffects();
  database = await createTestDatabase();
  const { owner } = database;
  const office = await buildUnit(owner, { name: "Văn phòng" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  await officer("hotline", "HOTLINE", office);
  await officer("chief", "OFFICE_CHIEF", office);
  await officer("focal", "AGENCY_FOCAL", finance);
  await officer("director", "AGENCY_HEAD", finance);
  at("2026-11-23T09:00");
  const set = (step: "triage" | "answer" | "refuse", amount: number) =>
    setVoiceLimit.perform(database.runtime, who("chief"), { kind: "service-request", step, amount, unit: "workhour", validFrom: FRIDAY, legalBasis: "Quy chế tổng đài 1022" }); // prettier-ignore
  await set("triage", 2);
  await set("answer", 4);
}, 120_000);
afterAll(() => database.close());

interface Row {
  voiceId: string;
  version: number;
}
type More = Partial<Parameters<typeof receiveVoice.perform>[2]>;
async function hear(more: More = {}): Promise<Row> {
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), {
    kind: "service-request",
    channel: "hotline",
    subject: "Mất điện đèn đường",
    content: "Cả tuyến đường không sáng.",
    place: null,
    receivedOn: now().slice(0, 10),
    name: null,
    phone: null,
    email: null,
    address: null,
    keepSecret: false,
    ...more,
  });
  return { voiceId: id, version: 1 };
}
const see = ({ voiceId }: Row, name = "hotline") =>
  inScope(database.runtime.db, who(name), (tx) =>
    readVoice(tx, who(name), voiceId, { now: now(), acts: [], onPart: [] }),
  );
const dueOf = async (row: Row) => (await see(row)).due;
const told = async (row: Row) =>
  (await see(row)).journal.map(({ sentence }) => sentence).join("\n");
const listed = async (list: "soon" | "late", row: Row) => {
  const page = await inScope(database.runtime.db, who("hotline"), (tx) =>
    listVoices(tx, { list, limit: 100 }, now()),
  );
  return page.items.some(({ id }) => id === row.voiceId);
};

describe("a voice under limits in hours", () => {
  it("received at 16:59 on a Friday is owed at 8:59 on Monday, and late from 9:00", async () => {
    at(`${FRIDAY}T16:59`);
    const row = await hear();
    expect(await dueOf(row)).toMatchObject({
      step: "triage",
      on: "2026-11-30",
      hours: { at: "2026-11-30T08:59", runs: "work", minutesLeft: 120, isHalfUsed: false, isLate: false }, // prettier-ignore
    });
    at("2026-11-30T08:30");
    expect((await dueOf(row))?.hours).toMatchObject({ minutesLeft: 29, isHalfUsed: true });
    at("2026-11-30T08:59");
    expect([await listed("soon", row), await listed("late", row)]).toEqual([true, false]);
    at("2026-11-30T09:00");
    expect([await listed("soon", row), await listed("late", row)]).toEqual([false, true]);
    expect((await dueOf(row))?.hours).toMatchObject({
      isLate: true,
      minutesLate: 1,
      minutesLeft: 0,
    });
    expect((await see(row)).clocks[0]).toMatchObject({
      at: "2026-11-30T08:59",
      why: expect.stringContaining("2 giờ làm việc từ 16:59 ngày 27/11/2026") as string,
      legalBasis: "Quy chế tổng đài 1022",
      certainty: "decided",
    });
  });

  it("stands in the lists by its minute, before what is owed by the end of that day", async () => {
    at("2026-12-01T08:00");
    const byDay = await hear({ kind: "rule-feedback", receivedOn: "2026-11-24" });
    expect(await dueOf(byDay)).toMatchObject({ on: "2026-12-01", hours: null });
    const afternoon = await hear({ receivedTime: "08:00" });
    const noon = await hear({ receivedTime: "07:40" });
    const mine = new Map([[byDay, "day"], [afternoon, "10:00"], [noon, "9:40"]].map(([row, name]) => [(row as Row).voiceId, name])); // prettier-ignore
    const order: unknown[] = [];
    let cursor: string | undefined;
    do {
      const asked = {
        list: "open" as const,
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      };
      const page = await inScope(database.runtime.db, who("hotline"), (tx) =>
        listVoices(tx, asked, now()),
      );
      order.push(...page.items.flatMap(({ id }) => mine.get(id) ?? []));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(order).toEqual(["9:40", "10:00", "day"]);
  });

  it("counts from the hour that was noted, else from the beginning of a day that has passed", async () => {
    at("2026-12-02T15:00");
    expect((await dueOf(await hear({ receivedTime: "08:00" })))?.hours?.at).toBe("2026-12-02T10:00"); // prettier-ignore
    const letter = await hear({ channel: "post", receivedOn: "2026-12-01" });
    expect((await dueOf(letter))?.hours?.at).toBe("2026-12-01T09:30");
    expect((await see(letter)).roundAt).toBeNull();
    await expect(hear({ receivedTime: "15:01" })).rejects.toMatchObject({ fields: { receivedTime: expect.stringContaining("sau lúc này") as string } }); // prettier-ignore
  });

  it("keeps the rule of its day, whatever is decided since; the law's own are not set in hours", async () => {
    at("2026-12-02T10:00");
    const row = await hear();
    const stricter = { kind: "service-request", step: "triage", amount: 1, unit: "workhour", validFrom: "2026-12-03", legalBasis: "Quyết định mới" } as const; // prettier-ignore
    await setVoiceLimit.perform(database.runtime, who("chief"), stricter);
    at("2026-12-03T08:00");
    await reclassifyVoice.perform(database.runtime, who("hotline"), { ...row, kind: "service-request", urgent: true, reason: "Nguy hiểm" }); // prettier-ignore
    row.version = 2;
    await reclassifyVoice.perform(database.runtime, who("hotline"), { ...row, kind: "service-request", urgent: false, reason: "Đã rào chắn" }); // prettier-ignore
    expect((await dueOf(row))?.hours?.at).toBe("2026-12-02T14:00");
    expect((await dueOf(await hear()))?.hours?.at).toBe("2026-12-03T09:00");
    const complaint = { ...stricter, kind: "complaint", validFrom: "2027-01-01" } as const;
    await expect(setVoiceLimit.perform(database.runtime, who("chief"), complaint)).rejects.toMatchObject({ code: "HOURS_BY_LAW" }); // prettier-ignore
  });

  it("that is urgent goes by the rows of urgent matters, and says so in its history", async () => {
    at("2026-12-04T17:20");
    const row = await hear({ urgent: true });
    expect((await see(row)).clocks[0]).toMatchObject({
      at: "2026-12-07T07:50",
      certainty: "proposed",
    });
    const calm = await hear();
    await reclassifyVoice.perform(database.runtime, who("hotline"), { ...calm, kind: "service-request", urgent: true, reason: "Cột điện nghiêng" }); // prettier-ignore
    expect(await see(calm)).toMatchObject({ urgent: true, state: "NEW", due: { hours: { at: "2026-12-07T07:50" } } }); // prettier-ignore
    expect(await told(calm)).toContain("phân loại lại là khẩn; lý do: “Cột điện nghiêng”");
    const same = { voiceId: calm.voiceId, version: 2, kind: "service-request" as const, reason: "x" }; // prettier-ignore
    await expect(reclassifyVoice.perform(database.runtime, who("hotline"), same)).rejects.toMatchObject({ code: "SAME_KIND" }); // prettier-ignore
  });

  it("stops while the sender is asked, and says by the minute whether the answer came in time", async () => {
    at("2026-12-08T08:00");
    const row = await hear();
    const version = (done: { version: number }) => (row.version = done.version);
    version(await routeVoice.perform(database.runtime, who("hotline"), { ...row, unitId: finance.unitId, note: null })); // prettier-ignore
    expect((await see(row, "focal")).due?.hours?.at).toBe("2026-12-08T14:00");
    at("2026-12-08T09:00");
    version(await askSender.perform(database.runtime, who("focal"), { ...row, question: "Ở đâu?" })); // prettier-ignore
    expect(await dueOf(row)).toBeNull();
    at("2026-12-08T10:00");
    version(await supplyVoice.perform(database.runtime, who("focal"), { ...row, supplied: "Trước chợ." })); // prettier-ignore
    expect((await dueOf(row))?.hours?.at).toBe("2026-12-08T15:00");
    version(await draftVoiceAnswer.perform(database.runtime, who("focal"), { ...row, body: "Đã sửa." })); // prettier-ignore
    at("2026-12-08T15:01");
    await approveVoiceAnswer.perform(database.runtime, who("director"), row);
    expect(await told(row)).toContain("duyệt trả lời (sau thời hạn)");
    // What figures judge it by.
    const { rows } = await sql<{ due: string; given: string }>`
      select answer_due_at::text as due, answered_at::text as given from app.voice_round where voice_id = ${row.voiceId}`.execute(
      database.owner,
    );
    expect(new Date(rows[0]?.due ?? "").toISOString()).toBe("2026-12-08T08:00:00.000Z");
    expect(new Date(rows[0]?.given ?? "").toISOString()).toBe("2026-12-08T08:01:00.000Z");
  });

  it("moves with a notice of days off, with its hour, and tells why", async () => {
    at("2026-12-10T16:30");
    const row = await hear();
    // One hour at work since the rule of 3/12.
    expect((await dueOf(row))?.hours?.at).toBe("2026-12-10T17:30");
    const later = await hear({ receivedTime: "16:30", urgent: false, kind: "service-request" });
    at("2026-12-10T17:00");
    await routeVoice.perform(database.runtime, who("hotline"), { ...later, unitId: finance.unitId, note: null }); // prettier-ignore
    expect((await dueOf(later))?.hours?.at).toBe("2026-12-11T10:30");
    const account = await buildAccount(database.owner, { name: "Lịch" });
    await enterNotice.perform(database.runtime, actorOf(account, [enterNotice.name]), {
      reference: "Công điện 9/CĐ-UBND",
      issuer: "Ủy ban nhân dân tỉnh An Sơn",
      issuedOn: "2026-12-10",
      knownFrom: "2026-12-10",
      settlesYear: false,
      days: [{ day: "2026-12-11", kind: "holiday", name: "Nghỉ tránh bão" }],
    });
    expect(await dueOf(later)).toMatchObject({ on: "2026-12-14", hours: { at: "2026-12-14T10:30" } }); // prettier-ignore
    expect((await dueOf(row))?.hours?.at).toBe("2026-12-10T17:30");
    expect(await told(later)).toContain("10:30 ngày 14/12/2026");
  });
});
