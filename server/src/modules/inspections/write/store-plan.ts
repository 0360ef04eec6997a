import type { ProposeInspection } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { holdersOfAct } from "../../access/index.ts";
import { unitsExistingOn } from "../../organisation/index.ts";
import { conflictsInWords } from "../domain/inspection-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { conflictsOf } from "../read/conflicts.ts";
import { accountOf } from "./account-of.ts";
import { namesOfPeople } from "./check-person.ts";

/** What is wrong with a plan by itself and in the registers, at its field. */
export async function checkPlan(context: ActContext, plan: ProposeInspection): Promise<void> {
  const { tx, today } = context;
  checkDays(plan, today);
  if (plan.kind === "unannounced" && plan.unitIds.length > 1) {
    throw atField(inspectionRefusals.ONE_TARGET(), "unitIds");
  }
  const alive = await unitsExistingOn(tx, plan.unitIds, today);
  if (plan.unitIds.some((id) => !alive.has(id))) {
    throw atField(inspectionRefusals.UNIT_NOT_THERE(), "unitIds");
  }
  checkTeam(plan);
  await namesOfPeople(
    context,
    plan.team.map(({ personId }) => personId),
    "team",
  );
  await checkBody(context, plan);
  const deciders = await holdersOfAct(tx, "inspections.approve", today);
  const { deciderAccountId } = plan;
  if (deciderAccountId === accountOf(context) || !deciders.includes(deciderAccountId)) {
    throw atField(inspectionRefusals.DECIDER_WRONG(), "deciderAccountId");
  }
}

export function checkDays(
  {
    visitFrom,
    visitTo,
    coveredFrom,
    coveredTo,
  }: Pick<ProposeInspection, "visitFrom" | "visitTo" | "coveredFrom" | "coveredTo">,
  today: string,
): void {
  if (visitTo < visitFrom) throw atField(inspectionRefusals.VISIT_BACKWARDS(), "visitTo");
  if (visitFrom < today) throw atField(inspectionRefusals.VISIT_PASSED(), "visitFrom");
  if (coveredTo < coveredFrom) throw atField(inspectionRefusals.VISIT_BACKWARDS(), "coveredTo");
  if (coveredFrom > visitTo) {
    throw atField(inspectionRefusals.COVERED_AFTER_VISIT(), "coveredFrom");
  }
}

function checkTeam({ team }: ProposeInspection): void {
  if (team.filter((member) => member.function === "head").length !== 1) {
    throw atField(inspectionRefusals.ONE_HEAD(), "team");
  }
  if (new Set(team.map(({ personId }) => personId)).size !== team.length) {
    throw atField(inspectionRefusals.TWICE(), "team");
  }
}

async function checkBody(
  { tx }: ActContext,
  { bodyId, programmeId, visitFrom, visitTo }: ProposeInspection,
): Promise<void> {
  const { rows } = await sql<{ works: boolean }>`
    select coalesce(bool_or(kind = 'founding' and valid_from <= ${visitFrom}::date)
      and not bool_or(kind = 'ending' and valid_from <= ${visitTo}::date), false) as works
    from app.inspecting_body_decision where body_id = ${bodyId}::uuid`.execute(tx);
  if (!rows[0]?.works) throw atField(inspectionRefusals.BODY_ENDED(), "bodyId");
  if (programmeId === null) return;
  const programme = await tx
    .selectFrom("app.programme")
    .select("id")
    .where("id", "=", programmeId)
    .where("kind", "=", "inspection")
    .executeTakeFirst();
  if (!programme) throw atField(inspectionRefusals.PROGRAMME_UNKNOWN(), "programmeId");
}

/** Writes targets, team and ground of a plan, whose own row stands, and refuses a member who would look at their own agency. */
export async function storePlan(
  context: ActContext,
  id: string,
  { unitIds, team, ground }: ProposeInspection,
): Promise<void> {
  const { tx, today } = context;
  await sql`
    insert into app.inspection_target (inspection_id, unit_id)
    select ${id}::uuid, unit_id from unnest(${[...new Set(unitIds)]}::uuid[]) unit_id`.execute(tx);
  await sql`
    insert into app.inspection_member (inspection_id, person_id, function, joined_on)
    select ${id}::uuid, person_id, function, ${today}::date
    from unnest(${team.map(({ personId }) => personId)}::uuid[], ${team.map((member) => member.function)}::text[])
      with ordinality as given (person_id, function, ordinal) order by ordinal`.execute(tx);
  await sql`
    insert into app.inspection_ground (inspection_id, text) values (${id}, ${ground})
    on conflict (inspection_id) do update set text = excluded.text`.execute(tx);
  await refuseConflicts(context, id, "team");
}

/** A member does not look at their own agency (task digest 13.4). */
export async function refuseConflicts(
  { tx }: ActContext,
  inspectionId: string,
  field: string,
): Promise<void> {
  const conflicts = await conflictsOf(tx, inspectionId);
  if (conflicts.length === 0) return;
  throw atField(inspectionRefusals.CONFLICT(conflictsInWords(conflicts)), field);
}
