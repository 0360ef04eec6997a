import type { MeasureFilter, MeasurePage, MeasureQuery, MeasureRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { measureColumns, remedyStateSql } from "./measure-rows.ts";

type Filter = z.output<typeof MeasureFilter>;

/** What the filters of the register keep, over `measure`. */
export function whereOf(filter: Filter, today: string): RawBuilder<unknown> {
  const { list, year, kind, subject, remedy, unitId, personId, withdrawn, q } = filter;
  const number = /^(?:stn-?)?\s*(\d{1,9})$/iu.exec((q ?? "").trim())?.[1];
  const conditions = [
    list === "measures" && sql`measure.kind not in ('praise', 'award')`,
    list === "commendations" && sql`measure.kind in ('praise', 'award')`,
    year !== undefined && sql`left(measure.counts_for, 4) = ${String(year)}`,
    kind !== undefined && sql`measure.kind = ${kind}`,
    subject !== undefined && sql`measure.subject_kind = ${subject}`,
    remedy !== undefined && sql`${remedyStateSql(today)} = ${remedy}`,
    unitId !== undefined && sql`measure.unit_id = ${unitId}::uuid`,
    personId !== undefined && sql`measure.person_id = ${personId}::uuid`,
    withdrawn === "without" && sql`measure.withdrawn_on is null`,
    withdrawn === "only" && sql`measure.withdrawn_on is not null`,
    q !== undefined &&
      q.trim() !== "" &&
      sql`(measure.number = ${number === undefined ? null : Number(number)}::bigint
        or app.fold(measure.document_number || ' ' || coalesce(measure.cause, '')) like '%' || app.fold(${q}) || '%'
        or exists (select from app.unit_version named where named.unit_id = measure.unit_id
          and app.fold(named.name) like '%' || app.fold(${q}) || '%')
        or exists (select from app.person where person.id = measure.person_id
          and app.fold(person.full_name) like '%' || app.fold(${q}) || '%'))`,
  ].filter((one) => one !== false);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** The register as far as the person may see it, the latest documents first. */
export async function listMeasures(
  tx: Tx,
  { cursor, limit, ...filter }: MeasureQuery,
  today: string,
): Promise<z.output<typeof MeasurePage>> {
  const [documentOn = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const where = whereOf(filter, today);
  const { rows } = await sql<MeasureRow & { total: number }>`
    select ${measureColumns(today)}, (select count(*)::int from app.measure where ${where}) as total
    from app.measure where ${where}
      and (${id}::uuid is null or (measure.document_on, measure.id) < (${documentOn}::date, ${id}::uuid))
    order by measure.document_on desc, measure.id desc limit ${limit + 1}`.execute(tx);
  const cut = cutPage(rows, limit, (row) => [row.documentOn, row.id]);
  return {
    items: cut.rows.map(({ total: _total, ...row }) => row),
    next: cut.next,
    total: rows[0]?.total ?? 0,
    asOf: today,
  };
}

/** Everything that rests on a task and that the person may see. */
export async function measuresOnTask(tx: Tx, taskId: string, today: string): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select ${measureColumns(today)} from app.measure
    where exists (select from app.measure_ground ground where ground.task_id = ${taskId}::uuid
      and (ground.measure_id = measure.id or ground.proposal_id = measure.proposal_id))
    order by measure.document_on desc, measure.id desc limit 100`.execute(tx);
  return rows;
}
