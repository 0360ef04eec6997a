import type { ActContext } from "../../../kernel/act.ts";
import { promiseSlip, type PromiseFacts } from "../domain/promise-slip.ts";
import { accountOf } from "./actor-account.ts";
import { fileSlip, type Slip } from "./file-slip.ts";

export interface NewPromise extends PromiseFacts, Pick<Slip, "unitId" | "issuer"> {}

/** Files what was promised at a dialogue; its task is followed as any other of the province's. */
export function filePromise(
  context: ActContext,
  promise: NewPromise,
): Promise<{ documentId: string; taskId: string }> {
  const { unitId, agency, dueOn, issuer } = promise;
  return fileSlip(context, {
    ...promiseSlip(promise),
    deliverable: "Báo cáo kết quả thực hiện kèm minh chứng",
    dueOn,
    issuedOn: context.today,
    origin: "PROVINCE",
    unitId,
    agency,
    issuer,
    enteredBy: accountOf(context.actor),
    monitorAccountId: null,
  });
}
