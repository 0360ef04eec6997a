import { sql, type RawBuilder } from "kysely";
import type { ActContext, Payload } from "../../../../kernel/act.ts";
import { officersOf } from "../../../access/index.ts";
import { notify } from "../../../notifications/index.ts";
import { lockTask } from "../../../tasks/index.ts";
import type { RecommendationSubject } from "../domain/remediation-policies.ts";

/**
 * Changes a recommendation. It is noted on its task: whoever sees that may read it, while the inspection is read by all that were
 * inspected (ADR 47). Nothing is noted where what is done to the task has said it already.
 */
export async function changeRecommendation(
  context: ActContext,
  { id, version, taskId, label }: RecommendationSubject,
  set: RawBuilder<unknown>,
  payload: Payload | null,
): Promise<{ id: string; version: number }> {
  await sql`update app.recommendation set ${set}, version = ${version + 1} where id = ${id}::uuid`.execute(
    context.tx,
  );
  if (payload !== null) context.record("task", taskId, { ...payload, finding: label });
  return { id, version: version + 1 };
}

/** The task of a recommendation, locked as it stood when the recommendation was. */
export const taskOf = (
  context: ActContext,
  { taskId, taskVersion }: RecommendationSubject,
): ReturnType<typeof lockTask> => lockTask(context, { taskId, version: taskVersion });

interface News {
  title: string;
  key: string;
}

/** Tells who checks. */
export async function tellChecker(
  { tx, now, actor }: ActContext,
  { id, inspectionId, checkerPersonId, version }: RecommendationSubject,
  { title, key }: News,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from app.account where person_id = ${checkerPersonId}::uuid and locked_at is null`.execute(
    tx,
  );
  const accounts = rows.map((row) => row.id).filter((account) => account !== actor.accountId);
  await notify(tx, now, accounts, {
    kind: "inspections.step",
    subject: { type: "inspection", id: inspectionId },
    title,
    key: `${key}:${id}:${version}`,
  });
}

/** Tells the agency that answers for the task now. */
export async function tellAgency(
  { tx, now, today }: ActContext,
  { id, inspectionId, holderUnitId, version }: RecommendationSubject,
  { title, key }: News,
): Promise<void> {
  const officers = await officersOf(tx, [holderUnitId], ["AGENCY_HEAD", "AGENCY_FOCAL"], today);
  await notify(
    tx,
    now,
    officers.map(({ accountId }) => accountId),
    {
      kind: "inspections.inspected",
      subject: { type: "inspection", id: inspectionId },
      title,
      key: `${key}:${id}:${version}`,
    },
  );
}
