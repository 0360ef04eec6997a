import type { InspectionKind } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { inspectionLabel } from "../../domain/words.ts";
import { refuseUnannounced, yearPlanRefusals } from "../domain/year-plan-rules.ts";

interface Line {
  approved: boolean;
  dropped: boolean;
  unitId: string | null;
  unit: string | null;
  taken: number | null;
}

/**
 * Looks at the line of a plan that an inspection is to carry out, and locks it: approved, not dropped, not taken by another, its
 * agency among the inspected. What is not announced carries none out: its plan would tell of it.
 * @throws Refusal at the field of the proposal that does not fit
 */
export async function checkPlanLine(
  { tx, today }: ActContext,
  lineId: string,
  { kind, unitIds, inspectionId = null }: { kind: InspectionKind; unitIds: readonly string[]; inspectionId?: string | null }, // prettier-ignore
): Promise<void> {
  refuseUnannounced(kind);
  // Two proposals at once: the second waits here, then sees the first.
  await sql`select from app.year_plan plan where id = (select plan_id from app.year_plan_line where id = ${lineId}::uuid)
    for update`.execute(tx);
  const { rows } = await sql<Line>`
    select plan.approved_on is not null as approved, said.dropped, said.unit_id as "unitId",
      (select version.name from app.unit_version version where version.unit_id = said.unit_id
        order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1) as unit,
      (select run.number::int from app.inspection run where run.plan_line_id = line.id and run.state <> 'CANCELLED'
        and run.id is distinct from ${inspectionId}::uuid) as taken
    from app.year_plan_line line join app.year_plan plan on plan.id = line.plan_id
    cross join lateral (select version.* from app.year_plan_line_version version where version.line_id = line.id
      order by version.ordinal desc limit 1) said
    where line.id = ${lineId}::uuid`.execute(tx);
  const [line] = rows;
  if (!line?.approved || line.dropped) throw yearPlanRefusals.LINE_GONE();
  if (line.taken !== null) throw yearPlanRefusals.LINE_TAKEN(inspectionLabel(line.taken));
  if (line.unitId !== null && !unitIds.includes(line.unitId)) {
    throw atField(yearPlanRefusals.LINE_UNIT(line.unit ?? ""), "unitIds");
  }
}
