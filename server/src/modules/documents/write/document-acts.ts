import type { ActDefinition } from "../../../kernel/act.ts";
import type { OnDocument } from "../read/document-detail.ts";
import { acceptAssignment } from "./accept-assignment.ts";
import { acceptRemaining } from "./accept-remaining.ts";
import { acknowledgeReceipt } from "./acknowledge-receipt.ts";
import { addAssignment } from "./add-assignment.ts";
import { correctAssignment } from "./correct-assignment.ts";
import { correctHeader } from "./correct-header.ts";
import { decideExpunge } from "./decide-expunge.ts";
import { mergeAssignments } from "./merge-assignments.ts";
import { openReview } from "./open-review.ts";
import { proposeBatch } from "./propose-batch.ts";
import { recordNoTask } from "./record-no-task.ts";
import { rejectAssignment } from "./reject-assignment.ts";
import { relateVersions } from "./relate-versions.ts";
import { releaseBatch } from "./release-batch.ts";
import { requestExpunge } from "./request-expunge.ts";
import { sendBackBatch } from "./send-back-batch.ts";
import { splitAssignment } from "./split-assignment.ts";
import {
  mayAcceptRemaining,
  mayAcknowledge,
  mayDecideExpunge,
  mayEdit,
  mayForProvince,
  mayOpenReview,
  mayPropose,
  mayRecordNoTask,
  mayRelease,
  mayRequestExpunge,
  maySendBack,
} from "../domain/document-policies.ts";

import { mayRelate } from "../domain/version-policies.ts";

/**
 * The acts on a document as a page offers them, in the order of their buttons; each with the policy it is done by. Those on
 * its assignments stand here as far as the document decides: what an assignment itself forbids shows in its state.
 */
export const documentActs: readonly OnDocument[] = [
  ofOffice(correctHeader, mayEdit),
  ofOffice(acceptAssignment, mayEdit),
  ofOffice(correctAssignment, mayEdit),
  ofOffice(rejectAssignment, mayEdit),
  ofOffice(splitAssignment, mayEdit),
  ofOffice(mergeAssignments, mayEdit),
  ofOffice(addAssignment, mayEdit),
  ofOffice(acceptRemaining, mayAcceptRemaining),
  ofOffice(proposeBatch, mayPropose),
  ofOffice(releaseBatch, mayRelease),
  ofOffice(sendBackBatch, maySendBack),
  ofOffice(recordNoTask, mayRecordNoTask),
  ofOffice(relateVersions, (actor, { state, secretStub }) =>
    mayRelate(actor, { kind: null, laterState: state, secretStub }),
  ),
  ofOffice(openReview, mayOpenReview),
  named(acknowledgeReceipt, mayAcknowledge),
  ofOffice(requestExpunge, mayRequestExpunge),
  ofOffice(decideExpunge, mayDecideExpunge),
];

type Policy = OnDocument["policy"];

function named({ name, title }: Pick<OnDocument, "name" | "title">, policy: Policy): OnDocument {
  return { name, title, policy };
}

/** An act as a page offers it, with the policy it is done by; the Office's own are closed to who holds them for one agency. */
export function ofOffice<Standing>(
  { name, title }: Pick<OnDocument, "name" | "title">,
  policy: ActDefinition<never, Standing, unknown>["policy"],
): Pick<ActDefinition<never, Standing, unknown>, "name" | "title" | "policy"> {
  return {
    name,
    title,
    policy(actor, standing, today) {
      const place = mayForProvince(actor, name);
      return place.allowed ? policy(actor, standing, today) : place;
    },
  };
}
