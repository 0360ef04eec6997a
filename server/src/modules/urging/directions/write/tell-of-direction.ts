import type { ActContext } from "../../../../kernel/act.ts";
import { officersOf } from "../../../access/index.ts";
import { notify, type Notice } from "../../../notifications/index.ts";

/** Told of what leaders direct: the agency that holds the task. */
export const ANSWERING = ["AGENCY_HEAD", "AGENCY_FOCAL"] as const;

/** What somebody hears of it. */
type News = Pick<Notice, "kind" | "title" | "body" | "key">;
interface On {
  taskId: string;
  unitId: string;
  monitorId: string | null;
}

/** The agency that answers, whoever follows the task at the Office and whoever else is named; never the actor. */
export async function tellOfDirection(
  { tx, now, today, actor }: ActContext,
  { taskId, unitId, monitorId }: On,
  news: News,
  also: readonly string[] = [],
): Promise<void> {
  const officers = await officersOf(tx, [unitId], ANSWERING, today);
  const told = [...officers.map(({ accountId }) => accountId), ...also];
  if (monitorId !== null) told.push(monitorId);
  const others = [...new Set(told)].filter((id) => id !== actor.accountId);
  await notify(tx, now, others, { subject: { type: "task", id: taskId }, ...news });
}
