import { addWorkingDays } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { lockTask } from "./lock-task.ts";

interface Facts extends Omit<
  FollowedTask,
  | keyof TaskSubject
  | "maxExtensions"
  | "refuseUntil"
  | "maxStars"
  | "extensionDecidedBy"
  | "suspensionDecidedBy"
  | "handedInBy"
> {
  /** Since when this agency has it: a successor not since its predecessor had. */
  heldFrom: string;
}

/** In whose place something was done to `task` at an instant. */
export const principals = (at: string): RawBuilder<unknown> => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('accountId', account_id, 'personId', person_id)), '[]')
  from app.principals_of(task.id, ${sql.ref(at)}))`;

/** The task of a subject with what the acts on its deadline, holder and life look at; the same for an act and for a page. */
export const followTask = async (
  tx: Tx,
  subject: TaskSubject,
  today: string,
  accountId: string | null,
): Promise<FollowedTask> => ({
  ...subject,
  ...(await readFollowed(tx, subject.id, today, accountId)),
});

async function readFollowed(
  tx: Tx,
  taskId: string,
  today: string,
  accountId: string | null,
): Promise<Omit<FollowedTask, keyof TaskSubject>> {
  const reading = sql<Facts>`
    select task.origin, task.due_on as "dueOn", task.due_bound as "dueBound", task.original_due_on as "originalDueOn",
      task.completed_on as "completedOn", document.urgency is not null as urgent, task.extension_count as "extensionCount",
      task.extension_pending as "extensionPending", parent.last_day as "parentLastDay", parent.number as "parentNumber", parent.origin as "parentOrigin",
      (select coalesce(jsonb_agg(jsonb_build_object('accountId', maker.id, 'personId', maker.person_id)), '[]')
        from (select id, person_id from app.account where id in (document.entered_by, document.proposed_by, document.reviewed_by)
          union select * from app.principals_of(document.id, document.entered_at)
          union select * from app.principals_of(document.id, document.reviewed_at)) maker) as makers,
      (select jsonb_build_object('id', extension.id, 'no', extension.no, 'inTime', extension.in_time,
          'accountId', asker.id, 'personId', asker.person_id, 'principals', ${principals("extension.requested_at")})
        from app.task_extension extension join app.account asker on asker.id = extension.requested_by
        where extension.task_id = task.id and extension.decision is null) as request,
      (select jsonb_build_object('id', refusal.id, 'accountId', refuser.id, 'personId', refuser.person_id,
          'principals', ${principals("refusal.refused_at")})
        from app.task_refusal refusal join app.account refuser on refuser.id = refusal.refused_by
        where refusal.task_id = task.id and refusal.decision is null) as refusal,
      exists (select from app.task_star star where star.task_id = task.id and star.account_id = ${accountId}::uuid) as "starredByMe",
      greatest(task.received_on, (task.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as "heldFrom",
      (select count(*) from app.task_star star join app.task held on held.id = star.task_id
        where star.account_id = ${accountId}::uuid
          and held.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')) as "myStars"
    from app.task
    left join app.document on document.id = task.document_id
    left join app.task parent on parent.id = task.parent_id
    where task.id = ${taskId}`.execute(tx);
  const [{ rows }, settings] = await Promise.all([reading, readSettings(tx, today)]);
  const [facts] = rows;
  if (!facts) throw refusals.NOT_FOUND("nhiệm vụ này");
  const { calendar } = settings;
  const { heldFrom, ...followed } = facts;
  return {
    ...followed,
    maxExtensions: settings["extension.maxCount"],
    refuseUntil: addWorkingDays(calendar, heldFrom, settings["refusal.days"]).date,
    maxStars: settings["starred.max"],
    extensionDecidedBy: settings["extension.decidedBy"],
    suspensionDecidedBy: settings["suspension.decidedBy"],
    handedInBy: settings["submission.handedInBy"],
  };
}

/** Takes the task for this transaction, as `lockTask`, with those facts. */
export async function lockFollowed(
  context: ActContext,
  input: { taskId: string; version: number },
): Promise<FollowedTask> {
  const { tx, today, actor } = context;
  const [subject, followed] = await Promise.all([
    lockTask(context, input),
    readFollowed(tx, input.taskId, today, actor.accountId),
  ]);
  return { ...subject, ...followed };
}
