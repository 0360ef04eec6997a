import type { InspectionQuery, InspectionRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { rowColumns } from "./inspection-rows.ts";

/** Inspections as far as the reader may know of them, the latest visits first. */
export async function listInspections(
  tx: Tx,
  { list, kind, unitId, year, begunFrom, begunTo }: InspectionQuery,
  today: string,
): Promise<InspectionRow[]> {
  const conditions = [
    list === "open" && sql`inspection.state not in ('CLOSED', 'CANCELLED')`,
    list === "mine" && sql`app.on_inspection(inspection.id)`,
    kind !== undefined && sql`inspection.kind = ${kind}`,
    unitId !== undefined &&
      sql`exists (select from app.inspection_target target where target.inspection_id = inspection.id and target.unit_id = ${unitId}::uuid)`,
    year !== undefined &&
      sql`inspection.visit_from between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`,
    begunFrom !== undefined && sql`inspection.begun_on >= ${begunFrom}::date`,
    begunTo !== undefined && sql`inspection.begun_on <= ${begunTo}::date`,
  ].filter((one) => one !== false);
  const { rows } = await sql<InspectionRow>`
    select ${rowColumns(today)} from app.inspection
    ${conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`}
    order by inspection.visit_from desc, inspection.id desc limit 300`.execute(tx);
  return rows;
}
