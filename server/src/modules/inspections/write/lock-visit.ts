import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { InspectionSubject } from "../domain/inspection-policies.ts";
import { inspectionSubject } from "../read/inspection-record.ts";

/**
 * Takes an inspection for this transaction, whatever its version: what is only added cannot overwrite.
 * @throws Refusal NOT_FOUND where the reader may not know of it
 */
export async function lockVisit(
  { tx, today }: ActContext,
  inspectionId: string,
): Promise<InspectionSubject> {
  const found = await inspectionSubject(tx, inspectionId, { today, lock: true });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  return found.subject;
}
