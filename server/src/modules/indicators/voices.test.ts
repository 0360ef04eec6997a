import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { approveVoiceAnswer, draftVoiceAnswer, raiseVoiceAgain, rateVoice, receiveVoice, refuseVoice, routeVoice } from "../feedback/index.ts"; // prettier-ignore
import { buildUnit, castOf, type BuiltUnit } from "../tasks/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { listIndicators } from "./read/list-indicators.ts";

/* What people said in November 2026 and what became of it, done by the acts themselves; figures as of several days. */
const CODES = ["VOICES_ON_TIME", "VOICES_RAISED_AGAIN", "VOICES_SATISFIED"] as const;
let database: TestDatabase;
let finance: BuiltUnit;
let health: BuiltUnit;
const { who, officer } = castOf(() => database.owner);

interface Row {
  voiceId: string;
  version: number;
}
const on = (day: string) => database.clock.set(`${day}T02:00:00Z`);
async function routed(subject: string, day: string): Promise<Row> {
  on(day);
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), {
    kind: "proposal",
    channel: "hotline",
    subject,
    content: "Nội dung.",
    place: null,
    receivedOn: day,
    name: null,
    phone: null,
    email: null,
    address: null,
    keepSecret: false,
  });
  const to = { voiceId: id, version: 1, unitId: finance.unitId, note: null };
  const { version } = await routeVoice.perform(database.runtime, who("hotline"), to);
  return { voiceId: id, version };
}
async function answered(row: Row, day: string): Promise<void> {
  on(day);
  const drafted = await draftVoiceAnswer.perform(database.runtime, who("focal"), { ...row, body: "Đã xong." }); // prettier-ignore
  const next = { voiceId: row.voiceId, version: drafted.version };
  const { version } = await approveVoiceAnswer.perform(database.runtime, who("director"), next);
  row.version = version;
}
const subjects = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const office = await buildUnit(owner, { name: "Văn phòng" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  await officer("hotline", "HOTLINE", office);
  await officer("specialist", "OFFICE_SPECIALIST", office);
  await officer("focal", "AGENCY_FOCAL", finance);
  await officer("director", "AGENCY_HEAD", finance);
  await officer("other director", "AGENCY_HEAD", health);

  // Ten working days each. Received on Monday 2/11, owed by Monday 16/11.
  const good = await routed("Đúng hạn", "2026-11-02");
  await answered(good, "2026-11-13");
  await rateVoice.perform(database.runtime, who("hotline"), { ...good, rating: "satisfied", note: null }); // prettier-ignore
  const late = await routed("Trễ hạn, bị phản ánh lại", "2026-11-02");
  await answered(late, "2026-11-18");
  const rated = await rateVoice.perform(database.runtime, who("hotline"), { ...late, rating: "unsatisfied", note: null }); // prettier-ignore
  on("2026-11-20");
  await raiseVoiceAgain.perform(database.runtime, who("hotline"), { voiceId: late.voiceId, version: rated.version, content: "Vẫn vậy." }); // prettier-ignore
  const silent = await routed("Chưa trả lời", "2026-11-03");
  const open = await routed("Còn hạn", "2026-11-20");
  on("2026-11-20");
  const { id } = await receiveVoice.perform(database.runtime, who("hotline"), { kind: "proposal", channel: "hotline", subject: "Không rõ", content: "x", place: null, receivedOn: "2026-11-02", name: null, phone: null, email: null, address: null, keepSecret: false }); // prettier-ignore
  await refuseVoice.perform(database.runtime, who("hotline"), { voiceId: id, version: 1, ground: "unclear", note: "Không nêu sự việc." }); // prettier-ignore
  // A complaint, decided in time and taken further.
  await sql`insert into app.voice_round (voice_id, round, number, kind, unit_id, answer_due_on, answered_on, raised_again_on)
    values (${id}, 9, 9, 'complaint', ${finance.unitId}, '2026-11-16', '2026-11-13', '2026-11-18')`.execute(
    owner,
  );
  subjects.set(silent.voiceId, "Chưa trả lời").set(open.voiceId, "Còn hạn");
});
afterAll(() => database.close());

async function figures(name: string, asOf: string, period = "2026-11") {
  const actor = who(name);
  const { items } = await inScope(database.runtime.db, actor, (tx) =>
    listIndicators(tx, actor, asOf, { period, asOf }),
  );
  return CODES.map((code) => {
    const found = items.find(({ indicator }) => indicator.code === code)?.now;
    return [found?.numerator, found?.denominator];
  });
}

describe("the figures of voices", () => {
  it("count an answer on its day and a silence on the day after its limit, raisings again and ratings as they were known then", async () => {
    // On 12/11 nothing was answered and nothing late.
    expect(await figures("specialist", "2026-11-12")).toEqual([[0, 0], [0, 0], [0, 0]]); // prettier-ignore
    expect(await figures("specialist", "2026-11-16")).toEqual([[2, 2], [0, 1], [1, 1]]); // prettier-ignore
    // The second was owed by the 16th, the third by the 17th: on the 17th one is late, on the 18th the second is answered, too late.
    expect(await figures("specialist", "2026-11-17")).toEqual([[2, 3], [0, 1], [1, 1]]); // prettier-ignore
    expect(await figures("specialist", "2026-11-18")).toEqual([[2, 4], [0, 2], [1, 2]]); // prettier-ignore
    // Raised again on the 20th: the answer of the 18th stays late, and a new round runs.
    expect(await figures("specialist", "2026-11-20")).toEqual([[2, 4], [1, 2], [1, 2]]); // prettier-ignore
    expect(await figures("specialist", "2026-11-20", "2026-10")).toEqual([[0, 0], [0, 0], [0, 0]]); // prettier-ignore
  });

  it("are an agency's own to that agency, and open what whoever asks may read", async () => {
    expect(await figures("director", "2026-11-20")).toEqual([[2, 4], [1, 2], [1, 2]]); // prettier-ignore
    expect(await figures("other director", "2026-11-20")).toEqual([[0, 0], [0, 0], [0, 0]]); // prettier-ignore
    const rows = (name: string) => {
      const actor = who(name);
      return inScope(
        database.runtime.db,
        actor,
        (tx) =>
        listIndicatorRows(tx, actor, "2026-11-20", { period: "2026-11", code: "VOICES_ON_TIME", part: "difference", limit: 50 }), // prettier-ignore
      );
    };
    const own = (await rows("director")).items;
    const seen = own.map(({ title, onDay, opens }) => `${title} ${onDay} ${opens?.kind}`);
    expect(new Set(seen)).toEqual(
      new Set(["Chưa trả lời 2026-11-18 voice", "Trễ hạn, bị phản ánh lại 2026-11-18 voice"]),
    );
    // The Office's specialist reads numbers, and not what somebody said.
    const outside = (await rows("specialist")).items;
    expect(outside.map(({ title, label, opens }) => [title, /^PAKN-\d+$/.test(label), opens])).toEqual([["", true, null], ["", true, null]]); // prettier-ignore
  });

  it("owed by an hour, ask of the minute whether the answer was in time, and of the next day whether none was", async () => {
    const { rows } = await sql<{ id: string }>`select id from app.voice order by number limit 1`.execute(database.owner); // prettier-ignore
    const id = rows[0]?.id;
    await sql`insert into app.voice_round (voice_id, round, number, kind, unit_id, answer_due_on, answer_due_at, answered_on, answered_at) values
      (${id}, 11, 1, 'service-request', ${finance.unitId}, '2027-03-03', '2027-03-03 10:00+07', '2027-03-03', '2027-03-03 10:00:59+07'),
      (${id}, 12, 1, 'service-request', ${finance.unitId}, '2027-03-03', '2027-03-03 10:00+07', '2027-03-03', '2027-03-03 10:01+07'),
      (${id}, 13, 1, 'service-request', ${finance.unitId}, '2027-03-03', '2027-03-03 10:00+07', null, null)`.execute(
      database.owner,
    );
    expect((await figures("specialist", "2027-03-03", "2027-03"))[0]).toEqual([1, 2]);
    expect((await figures("specialist", "2027-03-04", "2027-03"))[0]).toEqual([1, 3]);
    await sql`delete from app.voice_round where round between 11 and 13`.execute(database.owner);
  });
});
