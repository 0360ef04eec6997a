import type { EarlierFindings, Finding } from "@dondoc/contract";
import type { z } from "zod";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { likeness } from "../domain/likeness.ts";
import { nameBehind, unitOn } from "./refs.ts";

/** "KT-12.3": the third finding of an inspection. */
const label = sql`'KT-' || inspection.number || '.' || finding.ordinal`;

/** The findings of one inspection in their order, as far as the reader may know of them. */
export async function findingsOf(tx: Tx, inspectionId: string, today: string): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select finding.id, finding.ordinal, ${unitOn("finding.unit_id", today)} as unit, finding.title, finding.severity, finding.nature,
      finding.cause_kind as "causeKind", finding.cause, finding.responsibility, finding.legal_basis as "legalBasis",
      finding.detected_by as "detectedBy", finding.evidence, earlier.found as "recurrenceOf",
      (with recursive line (id, step) as (
          select finding.recurrence_of, 1
          union all select before.recurrence_of, line.step + 1 from line join app.finding before on before.id = line.id where line.step < 50
        ) select count(*)::int from line where line.id is not null) as recurrences,
      (select coalesce(jsonb_agg(jsonb_build_object('id', task.id, 'label', 'NV-' || task.number || ': ' || task.title)
          order by task.number), '[]')
        from app.finding_task link join app.task on task.id = link.task_id where link.finding_id = finding.id) as tasks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', voice.id, 'label', 'PAKN-' || voice.number || ': ' || voice.subject)
          order by voice.number), '[]')
        from app.voice_link link join app.voice on voice.id = link.voice_id where link.finding_id = finding.id) as voices,
      coalesce(${nameBehind("finding.noted_by")}, '') as "notedBy", finding.noted_on as "notedOn",
      case when finding.struck_on is not null then
        jsonb_build_object('on', finding.struck_on, 'because', finding.struck_because) end as struck,
      (select coalesce(jsonb_agg(jsonb_build_object('id', photo.id, 'name', photo.file_name) order by photo.device_at, photo.id), '[]')
        from app.finding_answer made join app.checklist_photo photo on photo.answer_id = made.answer_id
        where made.finding_id = finding.id) as photographs
    from app.finding left join lateral (
      select jsonb_build_object('id', before.id, 'label', 'KT-' || inspection.number || '.' || before.ordinal, 'title', before.title,
        'notedOn', before.noted_on) as found
      from app.finding before join app.inspection on inspection.id = before.inspection_id where before.id = finding.recurrence_of) earlier on true
    where finding.inspection_id = ${inspectionId}::uuid order by finding.ordinal`.execute(tx);
  return rows;
}

/** Less alike than this is not worth a look. */
const WORTH_A_LOOK = 0.1;
const SHOWN = 5;

/** Findings of signed records about a unit, the most alike first; whether one is repeated a person decides. */
export async function earlierFindings(
  tx: Tx,
  unitId: string,
  text: string,
): Promise<z.output<typeof EarlierFindings>["items"]> {
  const { rows } = await sql<z.output<typeof EarlierFindings>["items"][number]>`
    select finding.id, ${label} as label, finding.title, finding.noted_on as "notedOn"
    from app.finding join app.inspection on inspection.id = finding.inspection_id
    where finding.unit_id = ${unitId}::uuid and finding.struck_on is null and inspection.record_signed_on is not null
    order by finding.noted_on desc, finding.id desc limit 500`.execute(tx);
  return rows
    .map((row) => ({ ...row, likeness: likeness(row.title, text) }))
    .filter((row) => row.likeness >= WORTH_A_LOOK)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN);
}
