import type { OnDocument } from "../read/document-detail.ts";
import { acknowledgeReceipt } from "./acknowledge-receipt.ts";
import { addAssignment } from "./add-assignment.ts";
import { correctHeader } from "./correct-header.ts";
import { decideExpunge } from "./decide-expunge.ts";
import { proposeBatch } from "./propose-batch.ts";
import { recordNoTask } from "./record-no-task.ts";
import { releaseBatch } from "./release-batch.ts";
import { requestExpunge } from "./request-expunge.ts";
import { sendBackBatch } from "./send-back-batch.ts";
import {
  mayAcknowledge,
  mayDecideExpunge,
  mayEdit,
  mayPropose,
  mayRecordNoTask,
  mayRelease,
  mayRequestExpunge,
  maySendBack,
} from "../domain/document-policies.ts";

/** The acts on a document as a page offers them, in the order of their buttons; each with the policy it is done by. */
export const documentActs: readonly OnDocument[] = [
  { ...named(correctHeader), policy: mayEdit },
  { ...named(addAssignment), policy: mayEdit },
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
