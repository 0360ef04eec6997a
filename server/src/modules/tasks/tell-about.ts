import { sql } from "kysely";
import type { ActContext } from "../../kernel/act.ts";
import { holdersOfAct, holdersOfRole, officersOf } from "../access/index.ts";
import { notify, type Notice } from "../notifications/index.ts";

type News = Pick<Notice, "kind" | "title" | "body" | "key">;
interface About {
  id: string;
  holderUnitId: string;
}

/** Those of the province who may do an act, as deciding on extensions; but for roles to which the province does not leave it. */
export async function tellHoldersOf(
  context: ActContext,
  { act, leftOut = [] }: { act: string; leftOut?: readonly string[] },
  task: About,
  news: News,
): Promise<void> {
  const holders = await holdersOfAct(context.tx, act, context.today, leftOut);
  tell(context, task, holders, news);
}

/** The agency that holds a task: its head and focal officers, and whoever follows it at the Office; never the actor. */
export async function tellConcerned(
  context: ActContext,
  task: About,
  news: News,
  /** Who is concerned beside them: whoever did what is now decided. */
  also: readonly (string | null)[] = [],
): Promise<void> {
  const [officers, workers, monitor] = await Promise.all([
    agencyOf(context, task),
    workersOn(context, task),
    monitorOf(context, task),
  ]);
  tell(
    context,
    task,
    [...officers, ...workers, ...monitor, ...also.flatMap((id) => id ?? [])],
    news,
  );
}

/** What stays within the agency: its head and focal officers, and whoever gave the work out. */
export async function tellAgency(
  context: ActContext,
  task: About,
  news: News,
  also: readonly string[],
): Promise<void> {
  tell(context, task, [...(await agencyOf(context, task)), ...also], news);
}

/** Whoever does the work in the agency now, told of what was given to them. */
export async function tellWorkers(context: ActContext, task: About, news: News): Promise<void> {
  tell(context, task, await workersOn(context, task), news);
}

async function agencyOf({ tx, today }: ActContext, { holderUnitId }: About): Promise<string[]> {
  const officers = await officersOf(tx, [holderUnitId], ["AGENCY_HEAD", "AGENCY_FOCAL"], today);
  return officers.map(({ accountId }) => accountId);
}

/**
 * The person whom the agency has named, and whoever leads the division that has the work or stands between it and the agency;
 * where nobody is named and nobody leads it, everybody who works there.
 */
async function workersOn(
  { tx, today }: ActContext,
  { id, holderUnitId }: About,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with now as (select unit_id, person_id from app.task_allocation where task_id = ${id} and ended_at is null),
    office as (
      select held.account_id, held.role_code, held.unit_id = now.unit_id as own from now
      join app.unit_closure above on above.descendant_id = now.unit_id and above.ancestor_id <> ${holderUnitId}
      join app.unit_closure inside on inside.ancestor_id = ${holderUnitId} and inside.descendant_id = above.ancestor_id
      join app.role_grant held on held.unit_id = above.ancestor_id and daterange(held.valid_from, held.valid_to) @> ${today}::date
    )
    select account.id from app.account where account.locked_at is null and (
      account.person_id = (select person_id from now)
      or account.id in (select account_id from office where role_code = 'DIVISION_HEAD')
      or (select person_id is null from now) and not exists (select from office where role_code = 'DIVISION_HEAD')
        and account.id in (select account_id from office where own))`.execute(tx);
  return rows.map((row) => row.id);
}

/** Whoever follows a task at the Office; while nobody does, the Office's leaders. */
export async function tellFollower(context: ActContext, task: About, news: News): Promise<void> {
  const { tx, today } = context;
  const [monitor, leaders] = await Promise.all([
    monitorOf(context, task),
    holdersOfRole(tx, "OFFICE_CHIEF", today),
  ]);
  tell(context, task, monitor.length > 0 ? monitor : leaders, news);
}

async function monitorOf({ tx }: ActContext, { id }: About): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select monitor_account_id as id from app.task where id = ${id} and monitor_account_id is not null`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

function tell(context: ActContext, task: About, accountIds: readonly string[], news: News): void {
  const { tx, now, actor } = context;
  const others = accountIds.filter((id) => id !== actor.accountId);
  context.leave(notify(tx, now, others, { subject: { type: "task", id: task.id }, ...news }));
}
