import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { enter } from "../../succession/testing.ts";
import { reorganise } from "../../succession/write/reorganise.ts";
import { actorOf, buildAccount, buildUnit, castOf, type BuiltUnit } from "../../tasks/testing.ts";
import { receiveVoice } from "../write/receive-voice.ts";
import { setVoiceLimit } from "../write/set-limit.ts";
import { refuseVoice, routeVoice } from "../write/triage.ts";
import { voiceRound } from "./day-round.ts";
import { voiceHours } from "./hour-watch.ts";

/* Hours of work 7:30–11:30 and 13:30–17:30; what is pressing is passed on within two of them and answered within four. */
const FROM = "2026-11-20";
let database: TestDatabase;
let finance: BuiltUnit;
let health: BuiltUnit;
const { who, officer } = castOf(() => database.owner);

/** The clock of Việt Nam. */
const at = (minute: string) => database.clock.set(`${minute}:00+07:00`);
const today = () => localMinuteOf(database.runtime.clock.now()).slice(0, 10);

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const office = await buildUnit(owner, { name: "Văn phòng" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  await officer("chief", "OFFICE_CHIEF", office);
  await officer("hotline", "HOTLINE", office);
  await officer("focal", "AGENCY_FOCAL", finance);
  await officer("director", "AGENCY_HEAD", finance);
  await officer("heir", "AGENCY_HEAD", health);
  at(`${addDays(FROM, -1)}T09:00`);
  for (const [kind, step, amount, unit] of [
    ["service-request", "triage", 2, "workhour"],
    ["service-request", "answer", 4, "workhour"],
    ["initiative", "triage", 2, "workday"],
    ["initiative", "answer", 10, "workday"],
  ] as const)
    // oxlint-disable-next-line no-await-in-loop -- a row after the other
    await setVoiceLimit.perform(database.runtime, who("chief"), { kind, step, amount, unit, validFrom: FROM, legalBasis: "Quy chế tổng đài 1022" }); // prettier-ignore
}, 120_000);
afterAll(() => database.close());
/** The voices of one test. */
let mine: string[] = [];
beforeEach(() => {
  mine = [];
});

async function hear(kind: "service-request" | "initiative"): Promise<string> {
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), {
    kind, channel: "hotline", subject: "Mất điện", content: "Cả tuyến đường không sáng, nhà bà Nguyễn Thị Kín.", place: null,
    receivedOn: today(), name: null, phone: null, email: null, address: null, keepSecret: false,
  }); // prettier-ignore
  mine.push(id);
  return id;
}
const route = (voiceId: string) =>
  routeVoice.perform(database.runtime, who("hotline"), { voiceId, version: 1, unitId: finance.unitId, note: null }); // prettier-ignore
/** Who was told what of these clocks since it was last asked. */
const seen = new Set<string>();
const heard = async (): Promise<[string, string][]> => {
  const { rows } = await sql<{ id: string; name: string; title: string }>`
    select told.id, person.full_name as name, told.title from app.notification told join app.account on account.id = told.account_id
    join app.person on person.id = account.person_id where told.kind = 'voices.clock' and told.subject_id = any (${mine}::uuid[]) order by name, title`.execute(
    database.owner,
  );
  const fresh = rows.filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  return fresh.map(({ name, title }) => [name, title.replace(/^PAKN-\d+: /u, "")]);
};
const look = () => voiceHours.look(database.runtime);
const days = async (from: string, to: string) => {
  const told: string[][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    at(`${day}T00:40`);
    // oxlint-disable-next-line no-await-in-loop -- a day after the other
    await voiceRound.run(database.runtime, day, new AbortController().signal);
    // oxlint-disable-next-line no-await-in-loop -- as above
    told.push(...(await heard()).map((one) => [day, ...one]));
  }
  return told;
};

describe("a limit in hours", () => {
  it("is told of once when more than half of it is used up and once when it is over, to whoever passes on", async () => {
    at("2026-11-25T16:30");
    await hear("service-request");
    const until = "hạn xem xét, chuyển xử lý 08:30 ngày 26/11/2026";
    at("2026-11-25T17:30");
    await look();
    expect(await heard()).toEqual([]);
    at("2026-11-26T07:31");
    await look();
    await look();
    expect(await heard()).toEqual([["hotline", `${until}, đã qua quá nửa thời gian.`]]);
    at("2026-11-26T08:30");
    await look();
    expect(await heard()).toEqual([]);
    at("2026-11-26T08:31");
    await look();
    await look();
    expect(await heard()).toEqual([["hotline", `${until}, đã quá hạn.`]]);
  });

  it("is told to the agency that answers, and once it is over to whoever passed it on too; nothing of what was said leaves", async () => {
    at("2026-11-26T08:00");
    await route(await hear("service-request"));
    at("2026-11-26T10:30");
    await look();
    const half = "hạn giải quyết, trả lời 14:00 ngày 26/11/2026, đã qua quá nửa thời gian.";
    expect(await heard()).toEqual([
      ["director", half],
      ["focal", half],
    ]);
    at("2026-11-26T17:00");
    await look();
    const late = await heard();
    expect(late.map(([name]) => name)).toEqual(["director", "focal", "hotline"]);
    expect(JSON.stringify(late)).not.toMatch(/Nguyễn Thị Kín|Mất điện/u);
  });

  it("says nothing of what is refused, nor of what ran out while no program was there for more than a day", async () => {
    at("2026-11-25T08:00");
    const refused = await hear("service-request");
    await refuseVoice.perform(database.runtime, who("hotline"), { voiceId: refused, version: 1, ground: "duplicate", note: "Trùng" }); // prettier-ignore
    await hear("service-request");
    at("2026-11-26T10:01");
    await look();
    expect(await heard()).toEqual([]);
  });
});

describe("a limit in days", () => {
  it("is told of the working day before its last, on it and on the working day after, then no more", async () => {
    at("2026-11-25T09:00");
    await hear("initiative");
    const until = "hạn xem xét, chuyển xử lý 27/11/2026";
    expect(await days("2026-11-25", "2026-12-10")).toEqual([
      ["2026-11-26", "hotline", `${until}, còn 1 ngày làm việc.`],
      ["2026-11-27", "hotline", `${until}, hôm nay là ngày cuối.`],
      ["2026-11-30", "hotline", `${until}, đã quá hạn 1 ngày làm việc.`],
    ]);
  });

  it("is told at the body that took the agency over", async () => {
    at("2026-11-23T09:00");
    await route(await hear("initiative"));
    const home = actorOf(await buildAccount(database.owner), [reorganise.name]);
    await enter(database, home, { kind: "absorb", effectiveOn: "2026-11-23", unitIds: [finance.unitId], successors: [{ unitId: health.unitId }] }); // prettier-ignore
    const told = await days("2026-12-01", "2026-12-12");
    expect(new Set(told.map(([, name]) => name))).toEqual(new Set(["heir", "hotline"]));
    expect(told.filter(([, name]) => name === "heir")).toHaveLength(3);
  });
});
