import type { OnDocument } from "../read/document-detail.ts";
import { acceptAssignment } from "./accept-assignment.ts";
import { acceptRemaining } from "./accept-remaining.ts";
import { acknowledgeReceipt } from "./acknowledge-receipt.ts";
import { addAssignment } from "./add-assignment.ts";
import { correctAssignment } from "./correct-assignment.ts";
import { correctHeader } from "./correct-header.ts";
import { decideExpunge } from "./decide-expunge.ts";
import { mergeAssignments } from "./merge-assignments.ts";
import { proposeBatch } from "./propose-batch.ts";
import { recordNoTask } from "./record-no-task.ts";
import { rejectAssignment } from "./reject-assignment.ts";
import { releaseBatch } from "./release-batch.ts";
import { requestExpunge } from "./request-expunge.ts";
import { sendBackBatch } from "./send-back-batch.ts";
import { splitAssignment } from "./split-assignment.ts";
import {
  mayAcceptRemaining,
  mayAcknowledge,
  mayDecideExpunge,
  mayEdit,
  mayPropose,
  mayRecordNoTask,
  mayRelease,
  mayRequestExpunge,
  maySendBack,
} from "../domain/document-policies.ts";

/**
 * The acts on a document as a page offers them, in the order of their buttons; each with the policy it is done by. Those on
 * its assignments stand here as far as the document decides: what an assignment itself forbids shows in its state.
 */
export const documentActs: readonly OnDocument[] = [
  { ...named(correctHeader), policy: mayEdit },
  { ...named(acceptAssignment), policy: mayEdit },
  { ...named(correctAssignment), policy: mayEdit },
  { ...named(rejectAssignment), policy: mayEdit },
  { ...named(splitAssignment), policy: mayEdit },
  { ...named(mergeAssignments), policy: mayEdit },
  { ...named(addAssignment), policy: mayEdit },
  { ...named(acceptRemaining), policy: mayAcceptRemaining },
  { ...named(proposeBatch), policy: mayPropose },
  { ...named(releaseBatch), policy: mayRelease },
  { ...named(sendBackBatch), policy: maySendBack },
  { ...named(recordNoTask), policy: mayRecordNoTask },
  { ...named(acknowledgeReceipt), policy: mayAcknowledge },
  { ...named(requestExpunge), policy: mayRequestExpunge },
  { ...named(decideExpunge), policy: mayDecideExpunge },
];

function named({ name, title }: { name: string; title: string }) {
  return { name, title };
}
