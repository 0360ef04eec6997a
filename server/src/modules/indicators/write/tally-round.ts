import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { settingsOverTime } from "../../settings/index.ts";
import { talliesDue, type Tally } from "../domain/tallies.ts";

/**
 * Counts how the tasks of every agency, of each origin and of all, stood when yesterday ended, for the periods that run, for those that have ended and
 * were not counted yet, and for those that pages compare the running ones with (ADR 18, ADR 60). Each is a statement and a transaction of its own; a second run counts the same again.
 *
 * It waits twenty minutes: an act that began before midnight has written its history by then. What should come later still is
 * in the count of the next nights, which count the end of a period again.
 *
 * What acts added to the tally of voices during the day is put together, so that it stays small (ADR 60).
 */
export const tallyRound: Round = {
  name: "indicators.tallies",
  title: "Cộng sẵn số liệu theo cơ quan",
  at: "00:20",
  async run({ db, clock }, day, signal) {
    const begun = clock.now();
    const on = await inScope(db, theProgram, settingsOverTime);
    const counted = await inScope(db, theProgram, countedDays);
    const ruleOn = (then: string) => on(then).periodRule;
    const due = talliesDue(day, ruleOn, (tally) => counted.has(keyOf(tally)));
    for (const tally of due) {
      signal.throwIfAborted();
      await inScope(db, theProgram, (tx) => countDay(tx, tally, clock.now()));
    }
    await inScope(db, theProgram, (tx) => forgetDays(tx, day, begun));
    await inScope(db, theProgram, (tx) => sql`select app.fold_voice_tally()`.execute(tx));
    return due.length;
  },
};

const keyOf = ({ from, to, asOf }: Tally) => `${from} ${to} ${asOf}`;

async function countedDays(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ from_on: string; to_on: string; as_of: string }>`
    select from_on, to_on, as_of from app.task_tally_day`.execute(tx);
  return new Set(
    rows.map(({ from_on, to_on, as_of }) => keyOf({ from: from_on, to: to_on, asOf: as_of })),
  );
}

async function countDay(tx: Tx, { from, to, asOf }: Tally, now: Date): Promise<void> {
  const of = sql`from_on = ${from}::date and to_on = ${to}::date and as_of = ${asOf}::date`;
  // Taken first: whoever counts the same day waits here, and then finds what was counted.
  await sql`insert into app.task_tally_day (from_on, to_on, as_of, tallied_at) values (${from}, ${to}, ${asOf}, ${now})
    on conflict (from_on, to_on, as_of) do update set tallied_at = excluded.tallied_at`.execute(tx);
  await sql`delete from app.task_tally where ${of}`.execute(tx);
  await sql`
    with counted as materialized (select * from app.task_standings_replayed(${from}, ${to}, ${asOf}, null))
    insert into app.task_tally (from_on, to_on, as_of, origin, unit_id, standing, carried_over, tasks)
    select ${from}::date, ${to}::date, ${asOf}::date, origin, unit_id, standing, carried_over, sum(tasks)
    from counted group by grouping sets ((origin, unit_id, standing, carried_over), (unit_id, standing, carried_over))`.execute(
    tx,
  );
}

/** Days within a period are asked for only while it is recent; its end is kept for good. */
const KEPT = 62;

/** What this night counted of days long ago, to be compared with today, stays until the next. */
async function forgetDays(tx: Tx, day: string, begun: Date): Promise<void> {
  await sql`
    with old as (
      delete from app.task_tally_day
      where as_of <> to_on and as_of < ${addDays(day, -KEPT)}::date and tallied_at < ${begun}
      returning from_on, to_on, as_of)
    delete from app.task_tally tally using old
    where (tally.from_on, tally.to_on, tally.as_of) = (old.from_on, old.to_on, old.as_of)`.execute(
    tx,
  );
}
