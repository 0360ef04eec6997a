import type { InspectionDetail, InspectionOverlap, InspectionRow } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import type { InspectionSubject } from "../domain/inspection-policies.ts";
import { rowColumns } from "./inspection-rows.ts";
import { findingsOf } from "./findings.ts";
import { inspectionSubject } from "./inspection-record.ts";
import { nameBehind, personOf, postOf, unitOn } from "./refs.ts";

type OnInspection = Parameters<typeof verdictsOn<InspectionSubject>>[3];
type Whole = Omit<
  InspectionDetail,
  | keyof InspectionRow
  | "acts"
  | "journal"
  | "conflicts"
  | "overlaps"
  | "overlapDays"
  | "version"
  | "earliestVisit"
  | "findings"
>;

/** Everything the page of one inspection shows. */
export async function getInspection(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnInspection },
): Promise<InspectionDetail> {
  const found = await inspectionSubject(tx, id, { today });
  const { rows } = await sql<InspectionRow & { whole: Whole }>`
    select ${rowColumns(today)}, jsonb_build_object('scope', inspection.scope,
      'ground', (select ground.text from app.inspection_ground ground where ground.inspection_id = inspection.id),
      'programme', (select jsonb_build_object('id', programme.id, 'title', programme.title) from app.programme
        where programme.id = inspection.programme_id),
      'planLine', (select jsonb_build_object('planId', plan.id, 'label', 'KHKT-' || plan.number || ', mục ' || line.ordinal)
        from app.year_plan_line line join app.year_plan plan on plan.id = line.plan_id where line.id = inspection.plan_line_id),
      'coveredFrom', inspection.covered_from, 'coveredTo', inspection.covered_to,
      'proposedBy', coalesce(${nameBehind("inspection.proposed_by")}, ''),
      'proposedOn', (inspection.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date,
      'decider', jsonb_build_object('accountId', inspection.decider_account_id,
        'name', coalesce(${nameBehind("inspection.decider_account_id")}, '')),
      'decision', case when inspection.decision_number is not null then
        jsonb_build_object('number', inspection.decision_number, 'on', inspection.decision_on) end,
      'notice', case when inspection.notice_number is not null then
        jsonb_build_object('number', inspection.notice_number, 'on', inspection.notified_on) end,
      'begunOn', inspection.begun_on,
      'cancelled', case when inspection.cancelled_on is not null then
        jsonb_build_object('on', inspection.cancelled_on, 'because', inspection.cancelled_because) end,
      'record', case when inspection.record_signed_on is not null then jsonb_build_object('place', inspection.record_place,
        'opinion', inspection.record_opinion, 'unitSigner', inspection.record_unit_signer, 'refusal', inspection.record_refusal,
        'on', inspection.record_signed_on, 'by', coalesce(${nameBehind("inspection.record_signed_by")}, '')) end,
      'team', (select coalesce(jsonb_agg(jsonb_build_object('id', member.id, 'person', ${personOf("member.person_id")},
          'post', ${postOf("member.person_id", today)}, 'function', member.function, 'joinedOn', member.joined_on,
          'leftOn', member.left_on, 'leftBecause', member.left_because)
          order by member.left_on nulls first, array_position(array['head', 'deputy', 'secretary', 'member'], member.function), member.id), '[]')
        from app.inspection_member member where member.inspection_id = inspection.id)) as whole
    from app.inspection where inspection.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!found || !row) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  const { subject, settings } = found;
  const { whole, ...line } = row;
  const overlapDays = settings["inspection.overlapDays"];
  return {
    ...line,
    ...whole,
    version: subject.version,
    earliestVisit: subject.earliestVisit,
    findings: await findingsOf(tx, id, today),
    conflicts: [...subject.conflicts],
    overlaps: await overlapsOf(tx, id, overlapDays, today),
    overlapDays,
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

/** Other inspections of the same units nearer than the setting allows; what the reader must not know of is not among them. */
async function overlapsOf(
  tx: Tx,
  id: string,
  days: number,
  today: string,
): Promise<InspectionOverlap[]> {
  const { rows } = await sql<InspectionOverlap>`
    select other.id, other.number::int, ${unitOn("target.unit_id", today)} ->> 'name' as unit,
      other.visit_from as "visitFrom", other.visit_to as "visitTo"
    from app.inspection here
    join app.inspection_target target on target.inspection_id = here.id
    join app.inspection_target also on also.unit_id = target.unit_id and also.inspection_id <> here.id
    join app.inspection other on other.id = also.inspection_id and other.state <> 'CANCELLED'
      and other.visit_from < here.visit_to + ${days}::int and other.visit_to > here.visit_from - ${days}::int
    where here.id = ${id}::uuid and here.state <> 'CANCELLED' order by other.visit_from, other.id, unit`.execute(
    tx,
  );
  return rows;
}
