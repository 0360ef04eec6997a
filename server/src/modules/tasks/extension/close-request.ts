import { sql, type UpdateObject } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { DB } from "../../../kernel/database/schema.generated.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { accountOf } from "../locking/change-task.ts";
import { extensionRefusals } from "./refusals.ts";

export interface WaitingRequest {
  id: string;
  no: number;
  upwardDocument: string | null;
  proposedOn: string;
  inTime: boolean;
}

const DONE = {
  approved: "cho gia hạn theo",
  refused: "không cho gia hạn theo",
  withdrawn: "rút",
  lapsed: "khép lại",
} as const;

/** The request under a locked task, which must still wait: whoever comes second is told who was first and what they decided. */
export async function waitingRequest(
  { tx }: Pick<ActContext, "tx">,
  taskId: string,
  extensionId: string,
): Promise<WaitingRequest> {
  const { rows } = await sql<
    WaitingRequest & { decision: keyof typeof DONE | null; decider: string | null }
  >`
    select extension.id, extension.no, extension.upward_document as "upwardDocument", extension.decision,
      extension.proposed_on as "proposedOn", extension.in_time as "inTime",
      person.full_name as decider
    from app.task_extension extension
    left join app.account on account.id = extension.decided_by
    left join app.person on person.id = account.person_id
    where extension.id = ${extensionId} and extension.task_id = ${taskId}`.execute(tx);
  const [request] = rows;
  if (!request) throw refusals.NOT_FOUND("đề nghị gia hạn này");
  if (request.decision !== null) {
    throw extensionRefusals.EXTENSION_DECIDED(
      request.decider ?? "Một người khác",
      DONE[request.decision],
    );
  }
  return request;
}

/** Writes the end of a request; whoever ends it is the actor. */
export async function closeRequest(
  context: ActContext,
  id: string,
  end: UpdateObject<DB, "app.task_extension">,
): Promise<void> {
  await context.tx
    .updateTable("app.task_extension")
    .set({ ...end, decided_by: accountOf(context), decided_at: context.now })
    .where("id", "=", id)
    .execute();
}

/** A request that waits under a task whose date no longer matters: it lapses, with the reason. */
export async function lapseRequest(
  context: ActContext,
  taskId: string,
  reason: string,
): Promise<void> {
  await context.tx
    .updateTable("app.task_extension")
    .set({ decision: "lapsed", reason, decided_by: accountOf(context), decided_at: context.now })
    .where("task_id", "=", taskId)
    .where("decision", "is", null)
    .execute();
}
