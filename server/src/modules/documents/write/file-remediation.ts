import type { ActContext } from "../../../kernel/act.ts";
import { remediationSlip, type RemediationFacts } from "../domain/remediation-slip.ts";
import { accountOf } from "./actor-account.ts";
import { fileSlip, type Slip } from "./file-slip.ts";

export interface NewRemediation extends RemediationFacts, Pick<Slip, "unitId" | "issuer"> {
  /** Who checks it follows it, whatever the portfolios say. */
  checkerAccountId: string | null;
}

/** Files what an inspection asks an agency to put right about one finding; its task says that it comes from an inspection. */
export async function fileRemediation(
  context: ActContext,
  remediation: NewRemediation,
): Promise<{ documentId: string; taskId: string }> {
  const { unitId, agency, dueOn, issuer, checkerAccountId } = remediation;
  const filed = await fileSlip(context, {
    ...remediationSlip(remediation),
    deliverable: "Báo cáo kết quả khắc phục kèm minh chứng",
    dueOn,
    issuedOn: context.today,
    origin: "INSPECTION",
    unitId,
    agency,
    issuer,
    enteredBy: accountOf(context.actor),
    monitorAccountId: checkerAccountId,
  });
  if (checkerAccountId !== null) {
    await context.tx
      .updateTable("app.task")
      .set({ monitor_account_id: checkerAccountId })
      .where("id", "=", filed.taskId)
      .execute();
  }
  return filed;
}
