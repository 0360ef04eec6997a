import type { BackupLine } from "@dondoc/contract";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { backupState } from "../domain/backup-state.ts";
import { backupHours } from "../known.ts";

/** The last good backup, and what has failed since; too old after as many hours as the process was told. */
export async function backupStanding({
  db,
  clock,
}: Pick<Runtime, "db" | "clock">): Promise<BackupLine> {
  const { rows } = await inScope(db, theProgram, (tx) =>
    sql<Row>`
      select to_jsonb(good) as good, to_jsonb(failed) as failed from (select) as one
      left join lateral (select * from app.backup_run where because is null order by ended_at desc limit 1) good on true
      left join lateral (select * from app.backup_run where because is not null order by ended_at desc limit 1) failed on true`.execute(
      tx,
    ),
  );
  const { good = null, failed = null } = rows[0] ?? {};
  const [goodAt, failedAt] = [good, failed].map((run) => (run ? new Date(run.ended_at) : null));
  const hours = backupHours();
  const state = backupState(goodAt ?? null, failedAt ?? null, { now: clock.now(), hours });
  return {
    state,
    hours,
    last: good && {
      at: new Date(good.ended_at).toISOString(),
      size: good.size ?? 0,
      files: good.files ?? 0,
      tried: good.tried,
      milliseconds: Date.parse(good.ended_at) - Date.parse(good.started_at),
    },
    failed:
      state === "failing" && failed
        ? { at: new Date(failed.ended_at).toISOString(), because: failed.because ?? "" }
        : null,
  };
}

interface Run {
  started_at: string;
  ended_at: string;
  size: number | null;
  files: number | null;
  tried: boolean;
  because: string | null;
}
interface Row {
  good: Run | null;
  failed: Run | null;
}
