import type { RoundLine, Upkeep } from "@dondoc/contract";
import { sql } from "kysely";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { standingOfRounds, type RoundStanding } from "../../../kernel/rounds/logbook.ts";
import { backupStanding } from "./backup-standing.ts";
import { replicaStanding } from "./replica-standing.ts";
import { roundState } from "../domain/round-state.ts";
import { knownRounds, titleOfJob } from "../known.ts";

const HOUR = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  timeStyle: "short",
});

/** The last backup, the replica for reports, every round of this program with its days, and the jobs that have failed and wait for another try. */
export async function getUpkeep(runtime: Runtime, actor: Actor): Promise<Upkeep> {
  const { db, clock } = runtime;
  const now = clock.now();
  const backup = await backupStanding(runtime);
  const standings = await standingOfRounds(db);
  return inScope(db, actor, async (tx) => {
    const { rows } = await sql<{ open: number; failing: FailingRow[] }>`
      select app.open_jobs() as open, coalesce((select jsonb_agg(to_jsonb(job) || jsonb_build_object('id', job.id::text))
        from app.failing_jobs() job), '[]') as failing`.execute(tx);
    const { open, failing } = rows[0] ?? { open: 0, failing: [] };
    return {
      asOf: now.toISOString(),
      backup,
      replica: replicaStanding(),
      rounds: knownRounds().map((round) =>
        lineOf(round, standings.find(({ name }) => name === round.name) ?? null, now),
      ),
      jobs: {
        open,
        failing: failing.map((job) => ({
          id: job.id,
          title: titleOfJob(job.name),
          tries: job.tries,
          mostTries: job.most_tries,
          because: job.because,
          since: new Date(job.since).toISOString(),
          nextTryAt: new Date(job.next_try_at).toISOString(),
        })),
      },
    };
  });
}

interface FailingRow {
  id: string;
  name: string;
  tries: number;
  most_tries: number;
  because: string;
  since: string;
  next_try_at: string;
}

function lineOf(
  { name, title, at }: { name: string; title: string; at: string },
  standing: RoundStanding | null,
  now: Date,
): RoundLine {
  const { lastDay = null, startedAt = null, finishedAt = null, failing = null } = standing ?? {};
  return {
    name,
    title,
    at,
    state: roundState(
      { at },
      { lastDay, failing },
      { today: localDateOf(now), hour: HOUR.format(now) },
    ),
    lastDay,
    finishedAt: finishedAt && finishedAt.toISOString(),
    milliseconds:
      finishedAt && startedAt && Math.max(0, finishedAt.getTime() - startedAt.getTime()),
    done: standing?.done ?? null,
    failing: failing && {
      ...failing,
      triedAt: failing.triedAt.toISOString(),
      nextTryAt: failing.nextTryAt.toISOString(),
    },
  };
}
