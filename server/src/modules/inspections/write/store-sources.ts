import type { InspectionSource } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { inspectionRefusals } from "../domain/refusals.ts";

const TABLES = {
  risk: "app.unit",
  voice: "app.voice",
  task: "app.task",
  finding: "app.finding",
  measure: "app.measure",
} as const;

/** Keeps from what an inspection was opened; only what the proposer sees gives reason for one. */
export async function storeSources(
  { tx }: ActContext,
  inspectionId: string,
  sources: readonly InspectionSource[],
): Promise<void> {
  for (const kind of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
    const ids = [...new Set(sources.flatMap((one) => (one.kind === kind ? [one.id] : [])))];
    if (ids.length === 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- one kind after the other, mostly a single one
    const { rows } = await sql`select from ${sql.table(TABLES[kind])} where id = any (${ids}::uuid[])`.execute(tx); // prettier-ignore
    if (rows.length < ids.length) throw atField(inspectionRefusals.SOURCE_UNKNOWN(), "sources");
  }
  const of = (kind: InspectionSource["kind"], source: InspectionSource) =>
    source.kind === kind ? source.id : null;
  for (const source of sources) {
    // oxlint-disable-next-line no-await-in-loop -- few, in their order
    await sql`
      insert into app.inspection_source (inspection_id, unit_id, as_of, voice_id, task_id, finding_id, measure_id)
      values (${inspectionId}, ${of("risk", source)}, ${source.kind === "risk" ? source.asOf : null}, ${of("voice", source)},
        ${of("task", source)}, ${of("finding", source)}, ${of("measure", source)}) on conflict do nothing`.execute(
      tx,
    );
  }
}
