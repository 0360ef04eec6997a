import { sql, type RawBuilder } from "kysely";
import type { ActContext, Payload } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import type { InspectionSubject } from "../domain/inspection-policies.ts";
import { isHidden, type InspectionStep, nextState } from "../domain/state-machine.ts";

/** Changes an inspection and notes it. */
export async function change(
  context: ActContext,
  { id, version }: InspectionSubject,
  set: RawBuilder<unknown>,
  payload: Payload = {},
): Promise<{ id: string; version: number }> {
  await sql`update app.inspection set ${set}, version = ${version + 1} where id = ${id}`.execute(
    context.tx,
  );
  context.record("inspection", id, payload);
  return { id, version: version + 1 };
}

/** The state a step leads to, which the policy has already found possible. */
export function stateAfter({ kind, state }: InspectionSubject, step: InspectionStep): string {
  const next = nextState(kind, state, step);
  if (next === null) throw new Error(`no step ${step} from ${state}`);
  return next;
}

/** Tells the team; of what nobody else may know nothing is told to anybody: notices leave the house by mail. */
export async function tellTeam(
  { tx, now, actor }: ActContext,
  { id, kind, begunOn }: InspectionSubject,
  { title, key }: { title: string; key: string },
): Promise<void> {
  if (isHidden(kind, begunOn)) return;
  const { rows } = await sql<{ id: string }>`
    select account.id from app.inspection_member member join app.account on account.person_id = member.person_id
    where member.inspection_id = ${id}::uuid and member.left_on is null and account.locked_at is null`.execute(
    tx,
  );
  await notify(
    tx,
    now,
    rows.map((row) => row.id).filter((account) => account !== actor.accountId),
    { kind: "inspections.step", subject: { type: "inspection", id }, title, key },
  );
}

/** Tells the inspected, once they may know of it. */
export async function tellInspected(
  { tx, now, today }: ActContext,
  { id, unitIds }: InspectionSubject,
  { title, key }: { title: string; key: string },
): Promise<void> {
  const officers = await officersOf(
    tx,
    unitIds,
    ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"],
    today,
  );
  await notify(
    tx,
    now,
    officers.map(({ accountId }) => accountId),
    { kind: "inspections.inspected", subject: { type: "inspection", id }, title, key },
  );
}
