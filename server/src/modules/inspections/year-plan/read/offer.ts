import type { LineProposal, YearPlanOffer } from "@dondoc/contract";
import { addDays, addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { isNoticed } from "../../domain/state-machine.ts";
import { bodyName } from "../../read/refs.ts";
import { yearPlanRefusals } from "../domain/year-plan-rules.ts";
import { linesOf } from "./lines.ts";

/** Bodies that stand, and the open programmes of inspection, for the form of a plan. */
export async function yearPlanOffer(tx: Tx, today: string): Promise<YearPlanOffer> {
  const { rows: bodies } = await sql<YearPlanOffer["bodies"][number]>`
    select body.id, ${bodyName("body.id", today)} as name from app.inspecting_body body
    where not exists (select from app.inspecting_body_decision decision
      where decision.body_id = body.id and decision.kind = 'ending' and decision.valid_from <= ${today}::date)
    order by body.kind = 'working-group' desc, name, body.id`.execute(tx);
  const { rows: programmes } = await sql<YearPlanOffer["programmes"][number]>`
    select id, title from app.programme where kind = 'inspection' and closed_on is null order by year desc, number`.execute(
    tx,
  );
  return { bodies, programmes };
}

interface PlanOf {
  planId: string;
  number: number;
  year: number;
  programmeId: string | null;
  documentNumber: string | null;
  documentOn: string | null;
}

/**
 * A proposal as it can be sent, from a line of an approved plan: its agency, content, body and kind, the first working day of its
 * months of which the notice can still go out, and the plan's document as its ground.
 */
export async function lineProposal(tx: Tx, id: string, today: string): Promise<LineProposal> {
  const { rows } = await sql<PlanOf>`
    select plan.id as "planId", plan.number::int, plan.year, plan.programme_id as "programmeId",
      decision.document_number as "documentNumber", to_char(decision.document_on, 'DD/MM/YYYY') as "documentOn"
    from app.year_plan_line line join app.year_plan plan on plan.id = line.plan_id
    left join app.year_plan_decision decision on decision.plan_id = plan.id and decision.kind = 'approval'
    where line.id = ${id}::uuid`.execute(tx);
  const [plan] = rows;
  const line = plan && (await linesOf(tx, [plan.planId], today)).find((one) => one.id === id);
  if (!plan || !line) throw refusals.NOT_FOUND("mục này của kế hoạch");
  if (plan.documentNumber === null || line.state === "dropped") throw yearPlanRefusals.LINE_GONE();
  const settings = await readSettings(tx, today);
  const { calendar } = settings;
  const key = line.kind === "follow-up" ? "inspection.followUpNoticeDays" : "inspection.noticeDays";
  const told = isNoticed(line.kind) ? settings[key] : 1;
  const earliest = addWorkingDays(calendar, today, told).date;
  const first = addWorkingDays(calendar, addDays(line.firstDay, -1), 1).date;
  const visit = first > earliest ? first : earliest;
  return {
    units: line.unit ? [line.unit] : [],
    subject: line.content.slice(0, 500),
    scope: line.content,
    ground: `Mục ${line.ordinal} của Kế hoạch kiểm tra năm ${plan.year} (KHKT-${plan.number}), phê duyệt theo văn bản số ${plan.documentNumber} ngày ${plan.documentOn}.`,
    visitFrom: visit,
    visitTo: visit,
    sources: [],
    kind: line.kind,
    bodyId: line.body.id,
    programmeId: plan.programmeId,
    planLineId: id,
  };
}
