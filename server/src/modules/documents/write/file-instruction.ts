import type { ActContext } from "../../../kernel/act.ts";
import { instructionSlip, type InstructionFacts } from "../domain/instruction-slip.ts";
import { fileSlip, type Slip } from "./file-slip.ts";

export interface NewInstruction
  extends InstructionFacts, Pick<Slip, "unitId" | "enteredBy" | "monitorAccountId"> {
  /** The body in whose name the leader speaks. */
  issuer: { id: string; name: string };
}

/** Files what a leader has instructed: the leader's word is the decision. */
export function fileInstruction(
  context: ActContext,
  instruction: NewInstruction,
): Promise<{ documentId: string; taskId: string }> {
  const { unitId, agency, dueOn, saidOn, issuer, enteredBy, monitorAccountId } = instruction;
  return fileSlip(context, {
    ...instructionSlip(instruction),
    deliverable: "Báo cáo kết quả thực hiện ý kiến chỉ đạo",
    dueOn,
    issuedOn: saidOn,
    origin: "PROVINCE",
    unitId,
    agency,
    issuer,
    enteredBy,
    monitorAccountId,
  });
}
