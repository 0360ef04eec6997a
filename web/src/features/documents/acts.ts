import type { AllowedAct } from "@dondoc/contract";

/** The acts of this screen by their names in the server. */
const names = {
  intakeDocument: "documents.intake",
  correctHeader: "documents.correct-header",
  recordNoTask: "documents.record-no-task",
  proposeBatch: "documents.propose",
  releaseBatch: "documents.release",
  sendBackBatch: "documents.send-back",
  acknowledgeReceipt: "documents.acknowledge-receipt",
  openReview: "documents.open-review",
  requestExpunge: "documents.request-expunge",
  decideExpunge: "documents.decide-expunge",
  addAssignment: "documents.add-assignment",
  correctAssignment: "documents.correct-assignment",
  acceptAssignment: "documents.accept-assignment",
  acceptRemaining: "documents.accept-remaining",
  rejectAssignment: "documents.reject-assignment",
  splitAssignment: "documents.split-assignment",
  mergeAssignments: "documents.merge-assignments",
  relateVersions: "documents.relate-versions",
  settleEarlier: "documents.settle-earlier",
} as const;
export type DocumentAct = keyof typeof names;

export const nameOfAct = (act: DocumentAct): string => names[act];

/** What the server says of one act on this record; undefined where the person's office has no part in it. */
export const actNamed = (acts: readonly AllowedAct[], name: DocumentAct): AllowedAct | undefined =>
  acts.find(({ act }) => act === names[name]);

export const isAllowed = (acts: readonly AllowedAct[], name: DocumentAct): boolean =>
  actNamed(acts, name)?.allowed ?? false;
