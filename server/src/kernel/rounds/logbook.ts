import { addDays, type LocalDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../actor.ts";
import { localDateOf } from "../clock.ts";
import type { ProgramDatabase } from "../database/connect.ts";
import { inScope } from "../database/scope.ts";
import { MAKES_UP_DAYS, nextTryAfter, type Run } from "./due-days.ts";

/** How a round stands, for the health page and for administrators. */
export interface RoundStanding {
  name: string;
  /** The last day whose run was finished, when its last try began, and when it was over. */
  lastDay: LocalDate | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  done: number | null;
  /** Of the oldest day that has failed and waits for another try; `days` is how many such days there are. */
  failing: {
    day: LocalDate;
    days: number;
    tries: number;
    triedAt: Date;
    because: string;
    nextTryAt: Date;
  } | null;
}

/** What the logbook says of a round's days, as far back as it makes up for. */
export async function runsOf(
  db: ProgramDatabase,
  name: string,
  now: Date,
): Promise<{ firstDay: LocalDate | null; runs: Run[] }> {
  const since = addDays(localDateOf(now), -MAKES_UP_DAYS);
  return inScope(db, theProgram, async (tx) => {
    const { first_day } = await tx
      .selectFrom("app.round_run")
      .select(({ fn }) => fn.min("day").as("first_day"))
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    const runs = await tx
      .selectFrom("app.round_run")
      .select(["day", "finished_at", "next_try_at"])
      .where("name", "=", name)
      .where("day", ">=", since)
      .execute();
    return {
      firstDay: first_day,
      runs: runs.map((run) => ({
        day: run.day,
        finished: run.finished_at !== null,
        nextTryAt: run.next_try_at,
      })),
    };
  });
}

/** Notes that a day is being run, before it is: a process that is killed leaves this behind. Says which try it is. */
export async function noteStart(
  db: ProgramDatabase,
  { name, day, now }: { name: string; day: LocalDate; now: Date },
): Promise<number> {
  return inScope(db, theProgram, async (tx) => {
    const { rows } = await sql<{ tries: number }>`
      insert into app.round_run as run (name, day, started_at, next_try_at) values (${name}, ${day}, ${now}, ${now})
      on conflict (name, day) do update set started_at = excluded.started_at, tries = run.tries + 1
      returning tries`.execute(tx);
    const tries = rows[0]?.tries ?? 1;
    await sql`update app.round_run set next_try_at = ${nextTryAfter(tries, now)}
      where name = ${name} and day = ${day}`.execute(tx);
    return tries;
  });
}

export const noteEnd = (
  db: ProgramDatabase,
  { name, day, now, done }: { name: string; day: LocalDate; now: Date; done: number },
): Promise<void> =>
  inScope(db, theProgram, async (tx) => {
    await sql`update app.round_run set finished_at = ${now}, done = ${done}, failed = null
      where name = ${name} and day = ${day}`.execute(tx);
  });

export const noteFailure = (
  db: ProgramDatabase,
  { name, day, because }: { name: string; day: LocalDate; because: string },
): Promise<void> =>
  inScope(db, theProgram, async (tx) => {
    await sql`update app.round_run set failed = ${because} where name = ${name} and day = ${day}`.execute(
      tx,
    );
  });

/** The program stopped in the middle: that was no try. */
export const noteLetGo = (
  db: ProgramDatabase,
  { name, day, now }: { name: string; day: LocalDate; now: Date },
): Promise<void> =>
  inScope(db, theProgram, async (tx) => {
    await sql`update app.round_run set tries = tries - 1, next_try_at = ${now}
      where name = ${name} and day = ${day}`.execute(tx);
  });

/** Every round that has ever begun, by name. */
export async function standingOfRounds(db: ProgramDatabase): Promise<RoundStanding[]> {
  return inScope(db, theProgram, async (tx) => {
    const { rows } = await sql<{
      name: string;
      last_day: LocalDate | null;
      started_at: Date | null;
      finished_at: Date | null;
      done: number | null;
      failing: LocalDate | null;
      days: number | null;
      tries: number | null;
      tried_at: Date | null;
      because: string | null;
      next_try_at: Date | null;
    }>`
      select known.name, last.day as last_day, last.started_at, last.finished_at, last.done,
        failing.day as failing, failing.days, failing.tries, failing.started_at as tried_at, failing.failed as because, failing.next_try_at
      from (select distinct name from app.round_run) known
      left join lateral (select day, started_at, finished_at, done from app.round_run run
        where run.name = known.name and finished_at is not null order by day desc limit 1) last on true
      left join lateral (select day, tries, started_at, failed, next_try_at, count(*) over ()::int as days from app.round_run run
        where run.name = known.name and failed is not null order by day limit 1) failing on true
      order by known.name`.execute(tx);
    return rows.map((row) => ({
      name: row.name,
      lastDay: row.last_day,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      done: row.done,
      failing:
        row.failing === null
          ? null
          : {
              day: row.failing,
              days: row.days ?? 1,
              triedAt: row.tried_at ?? new Date(0),
              tries: row.tries ?? 0,
              because: row.because ?? "",
              nextTryAt: row.next_try_at ?? new Date(0),
            },
    }));
  });
}
