import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit } from "../tasks/testing.ts";
import { indicatorNamed } from "./catalogue.ts";
import type { Source } from "./domain/indicator.ts";
import { count } from "./read/count.ts";
import { unitsFor } from "./read/question.ts";
import { voices } from "./sources/voices.ts";
import { tallyRound } from "./write/tally-round.ts";

/*
 * Whatever happens to the rounds of voices, in whatever order, and whichever day is asked: the figures that are read from
 * what was added up are those of the rounds counted one by one.
 */
const CODES = ["VOICES_ON_TIME", "VOICES_RAISED_AGAIN", "VOICES_SATISFIED"];
const BEGIN = "2026-08-01";
const DAYS = 100;
let database: TestDatabase;
let wide: Actor;
let agency: Actor;
let unitIds: string[];
let voiceIds: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unitIds = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp"])
    unitIds.push((await buildUnit(owner, { name })).unitId);
  const account = await buildAccount(owner);
  wide = actorOf(account, []);
  const [unitId = ""] = unitIds;
  agency = actorOf(await buildAccount(owner, { unitId }), [], [unitId]);
  const { rows } = await sql<{ id: string }>`
    insert into app.voice (kind, channel, state, subject, content, received_on, received_by, received_at, round_from)
    select 'proposal', 'hotline', 'NEW', 'Ý kiến ' || i, 'x', ${BEGIN}, ${account.accountId}, now(), ${BEGIN}
    from generate_series(1, 8) i returning id`.execute(owner);
  voiceIds = rows.map(({ id }) => id);
});
afterAll(() => database.close());

const day = (most = DAYS) => fc.integer({ min: 0, max: most }).map((at) => addDays(BEGIN, at));
const perhaps = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { freq: 3 });
const round = fc.record({
  voice: fc.nat({ max: 7 }),
  round: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom("proposal", "complaint"),
  unit: perhaps(fc.nat({ max: 1 })),
  answer_due_on: perhaps(day()),
  answered_on: perhaps(day()),
  // Owed and answered at minutes of those days, where they are known.
  due_minute: perhaps(fc.nat({ max: 2 })),
  answered_minute: perhaps(fc.nat({ max: 2 })),
  ended_on: perhaps(day()),
  raised_again_on: perhaps(day()),
  rating: perhaps(fc.constantFrom("satisfied", "neutral", "unsatisfied")),
  rated_on: perhaps(day()),
});
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;
const happening = fc.oneof(
  { weight: 6, arbitrary: round.map((one) => ({ does: "write" as const, one })) },
  { weight: 2, arbitrary: fc.nat({ max: 7 }).map((voice) => ({ does: "forget" as const, voice })) },
  { weight: 2, arbitrary: day().map((on) => ({ does: "answer all" as const, on })) },
  { weight: 1, arbitrary: fc.constant({ does: "night" as const }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;
const question = fc.record({ from: day(), length: fc.nat({ max: 60 }), asOf: fc.nat({ max: 90 }) });

async function happen(one: Happening): Promise<void> {
  const { owner } = database;
  if (one.does === "write") await write(one.one);
  else if (one.does === "forget")
    await sql`delete from app.voice_round where voice_id = ${voiceIds[one.voice]}`.execute(owner);
  else if (one.does === "answer all")
    await sql`update app.voice_round set answered_on = ${one.on} where answered_on is null`.execute(owner); // prettier-ignore
  else await sql`select app.fold_voice_tally()`.execute(owner);
}

const minuteOf = (day: string | null, minute: number | null): string | null =>
  day === null || minute === null ? null : `${day}T10:0${minute}:30+07:00`;

/** As a trigger keeps it: a new round, or what became of one that is known. */
async function write({ voice, unit, ...one }: Round): Promise<void> {
  await sql`
    insert into app.voice_round (voice_id, round, number, kind, unit_id, answer_due_on, answered_on, answer_due_at, answered_at, ended_on,
      raised_again_on, rating, rated_on)
    values (${voiceIds[voice]}, ${one.round}, ${voice}, ${one.kind}, ${unit === null ? null : unitIds[unit]}, ${one.answer_due_on},
      ${one.answered_on}, ${minuteOf(one.answer_due_on, one.due_minute)}, ${minuteOf(one.answered_on, one.answered_minute)}, ${one.ended_on}, ${one.raised_again_on}, ${one.rating}, ${one.rated_on})
    on conflict (voice_id, round) do update set kind = excluded.kind, unit_id = excluded.unit_id, answer_due_on = excluded.answer_due_on,
      answered_on = excluded.answered_on, answer_due_at = excluded.answer_due_at, answered_at = excluded.answered_at, ended_on = excluded.ended_on, raised_again_on = excluded.raised_again_on,
      rating = excluded.rating, rated_on = excluded.rated_on`.execute(database.owner);
}

/** The figures of three periods, of each agency and of all, read from what was added up or counted round by round. */
async function counted(
  actor: Actor,
  asked: readonly { from: string; length: number; asOf: number }[],
  how: "tallies" | "rounds",
) {
  const rounds: Source = {
    name: "rounds",
    personal: false,
    facts: (scope) => voices.facts(scope),
  };
  const indicators = CODES.map((code) => ({
    ...indicatorNamed(code),
    source: how === "tallies" ? voices : rounds,
  }));
  const periods = asked.map(({ from, length, asOf }) => {
    const to = addDays(from, length);
    return {
      code: "",
      title: "",
      from,
      to,
      day: addDays(from, asOf),
      rule: "CALENDAR" as const,
      everyDays: 7,
      staleDays: 30,
    };
  });
  const all = await inScope(database.runtime.db, actor, (tx) =>
    count(tx, { periods, ...unitsFor(actor, BEGIN) }, indicators),
  );
  return all
    .filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)
    .map(({ code, ordinal, unitId, numerator, denominator }) =>
      [code, ordinal, unitId, numerator, denominator].join(" "),
    )
    .toSorted();
}

describe("what is added up of voices", () => {
  it("is what counting the rounds gives, after whatever happened and as of whatever day, for the province and for an agency", async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 4, maxLength: 14 }),
        fc.array(question, { minLength: 3, maxLength: 3 }),
        async (happenings, asked) => {
          // oxlint-disable-next-line no-await-in-loop -- one after the other, as they happen
          for (const one of happenings) await happen(one);
          for (const actor of [wide, agency]) {
            // oxlint-disable-next-line no-await-in-loop -- over one database
            const byRounds = await counted(actor, asked, "rounds");
            // oxlint-disable-next-line no-await-in-loop -- over one database
            expect(await counted(actor, asked, "tallies")).toEqual(byRounds);
            said += byRounds.length;
          }
        },
      ),
      { numRuns: 120 },
    );
    // Figures were compared, not the absence of any.
    expect(said).toBeGreaterThan(100);
  });

  it("is put together at night: lines of one kind become one, those that cancel each other go", async () => {
    await tallyRound.run(database.runtime, "2026-12-01", new AbortController().signal);
    const { rows } = await sql<{ lines: number; kinds: number }>`
      select count(*)::int as lines, count(distinct (on_day, known_on, unit_id, answered, in_time, is_complaint, raised_again, rating))::int as kinds
      from app.voice_tally`.execute(database.owner);
    expect(rows[0]?.lines).toBe(rows[0]?.kinds);
    await sql`delete from app.voice_round`.execute(database.owner);
    await happen({ does: "night" });
    const left = await sql`select from app.voice_tally`.execute(database.owner);
    expect(left.rows).toEqual([]);
  });

  it("shows an agency its own lines alone, and nobody writes them but the database", async () => {
    for (const at of [0, 1])
      // oxlint-disable-next-line no-await-in-loop -- two rows
      await write({ voice: at, round: 1, kind: "proposal", unit: at, answer_due_on: "2026-08-20", answered_on: "2026-08-10", ended_on: null, raised_again_on: null, rating: null, rated_on: null, due_minute: null, answered_minute: null }); // prettier-ignore
    const seen = (actor: Actor) =>
      inScope(database.runtime.db, actor, async (tx) => {
        const { rows } = await sql<{ unit_id: string }>`
          select distinct unit_id from app.voice_tally order by unit_id`.execute(tx);
        return rows.map(({ unit_id }) => unit_id);
      });
    expect(await seen(wide)).toEqual([...unitIds].toSorted());
    expect(await seen(agency)).toEqual(unitIds.slice(0, 1));
    for (const actor of [wide, agency])
      // oxlint-disable-next-line no-await-in-loop -- over one database
      await expect(
        inScope(database.runtime.db, actor, (tx) => sql`update app.voice_tally set times = times + 1`.execute(tx)), // prettier-ignore
      ).rejects.toThrow(/permission denied/);
  });
});
