import { sql } from "kysely";
import { z } from "zod";
import { allowed, defineAct, refuse, type ActContext } from "../../../kernel/act.ts";
import { isProvinceWide } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { unitNames } from "../unit-names.ts";
import { joinShare, shareOf } from "./join-share.ts";
import { passOn } from "./pass-on.ts";
import { tellPassing } from "./transfer-task.ts";

/** Made by the routing of a reorganisation, which has checked it; no form sends it. */
const SucceedTask = z.object({
  taskId: z.uuid(),
  version: z.int(),
  role: z.enum(["lead", "coordinating"]),
  fromUnitId: z.uuid(),
  toUnitId: z.uuid(),
  basis: z.string(),
  reason: z.string(),
});
type Input = z.output<typeof SucceedTask>;
interface Subject {
  task: FollowedTask;
  role: Input["role"];
}

/**
 * Puts a successor in the place of a body that has ended: as the lead of a task, which passes on with its dates, history and open
 * steps, or is joined to the share of the same assignment that the successor has already; or as one that cooperates.
 */
export const succeedTask = defineAct({
  name: "tasks.succeed",
  title: "Chuyển nhiệm vụ cho cơ quan kế thừa",
  input: SucceedTask,
  load: async (context, input): Promise<Subject> => ({
    task: await lockFollowed(context, input),
    role: input.role,
  }),
  policy(actor, { task, role }, today) {
    if (!isProvinceWide(actor)) return refuse("Việc này do Văn phòng UBND tỉnh thực hiện.");
    if (role === "coordinating") return allowed;
    // What is to be put right goes on with the heir, and so does who checks it (ADR 49).
    return lifePolicies.transfer(withTransfer(actor), { ...task, remedy: null }, today);
  },
  async run(context, { task, role }, input) {
    if (role === "coordinating") return changePartner(context, task, input);
    const share = await shareOf(context, task, input.toUnitId);
    const passed = share
      ? await joinShare(context, task, share, input)
      : await passOn(context, task, { ...input, quietly: true });
    await carrySteps(context, task.id, passed.id, input.toUnitId);
    const { basis, reason } = input;
    context.record("task", task.id, {
      from: task.holderName,
      to: passed.to,
      basis,
      reason,
      daysLate: passed.daysLate,
      successor: `NV-${passed.number}`,
    });
    return { id: task.id, version: passed.version };
  },
  tell: (payload) =>
    payload["role"] === "coordinating"
      ? `${String(payload["to"])} phối hợp thay ${String(payload["from"])}, căn cứ ${String(payload["basis"])}`
      : tellPassing(payload),
});

type Actor = Parameters<typeof lifePolicies.transfer>[0];
/** Who may route may pass on: the rules of a transfer hold for the task. */
const withTransfer = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => ({
    ...grant,
    acts: new Set([...grant.acts, "tasks.transfer"]),
  })),
});

/** The successor cooperates from today on, unless it leads the task or cooperates in it already. */
async function changePartner(
  context: ActContext,
  task: FollowedTask,
  { fromUnitId, toUnitId, basis, reason }: Input,
): Promise<{ id: string; version: number }> {
  const { tx, now, today } = context;
  await sql`with gone as (
      update app.task_holder set valid_to = ${today}::date, reason = ${reason}
      where task_id = ${task.id} and unit_id = ${fromUnitId} and role = 'coordinating' and valid_to is null returning task_id
    )
    insert into app.task_holder (task_id, unit_id, role, valid_from, reason)
    select gone.task_id, ${toUnitId}::uuid, 'coordinating', ${today}::date, ${reason} from gone
    where ${toUnitId}::uuid <> ${task.holderUnitId}::uuid and not exists (select from app.task_holder partner
      where partner.task_id = ${task.id} and partner.unit_id = ${toUnitId} and partner.role = 'coordinating' and partner.valid_to is null)`.execute(
    tx,
  );
  await sql`insert into app.document_recipient (document_id, unit_id, sent_at)
    select document_id, ${toUnitId}::uuid, ${now} from app.task where id = ${task.id} on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ unit_id: string; name: string }>`
    ${unitNames(sql`select unnest(${[fromUnitId, toUnitId]}::uuid[])`, today)}`.execute(tx);
  const nameOf = (id: string) => rows.find(({ unit_id }) => unit_id === id)?.name ?? "";
  context.record("task", task.id, {
    role: "coordinating",
    from: nameOf(fromUnitId),
    to: nameOf(toUnitId),
    basis,
    reason,
  });
  return { id: task.id, version: task.version };
}

/** Open steps that are still in time go along with whoever does them, where that person went along. */
async function carrySteps(
  { tx, now, today }: ActContext,
  from: string,
  to: string,
  toUnitId: string,
): Promise<void> {
  const { rows } = await sql<{ title: string; person_id: string; due_on: string }>`
    select step.title, step.person_id, step.due_on from app.task_step step
    where step.task_id = ${from} and step.done_on is null and step.due_on >= ${today}::date and exists (
      select from app.appointment post join app.unit_closure closure on closure.descendant_id = post.unit_id
      where post.person_id = step.person_id and closure.ancestor_id = ${toUnitId}
        and daterange(post.valid_from, post.valid_to) @> ${today}::date)
    order by step.ordinal`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into app.task_step (id, task_id, ordinal, title, person_id, due_on, added_at)
    select fresh.id, ${to}::uuid, fresh.ordinal + coalesce((select max(ordinal) from app.task_step where task_id = ${to}), 0),
      fresh.title, fresh.person_id, fresh.due_on, ${now}
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((_, at) => at + 1)}::int[], ${rows.map(({ title }) => title)}::text[],
      ${rows.map((row) => row.person_id)}::uuid[], ${rows.map((row) => row.due_on)}::date[]) as fresh (id, ordinal, title, person_id, due_on)`.execute(
    tx,
  );
}
