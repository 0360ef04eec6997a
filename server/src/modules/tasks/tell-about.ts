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
  const { tx, today } = context;
  const [officers, monitor] = await Promise.all([
    officersOf(tx, [task.holderUnitId], ["AGENCY_HEAD", "AGENCY_FOCAL"], today),
    monitorOf(context, task),
  ]);
  tell(
    context,
    task,
    [...officers.map(({ accountId }) => accountId), ...monitor, ...also.flatMap((id) => id ?? [])],
    news,
  );
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
