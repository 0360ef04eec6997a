import type { AllowedAct, Session } from "@dondoc/contract";

/** The acts of this screen by their names in the server. */
const names = {
  intakeDocument: "documents.intake",
  correctHeader: "documents.correct-header",
  recordNoTask: "documents.record-no-task",
  proposeBatch: "documents.propose",
  releaseBatch: "documents.release",
  sendBackBatch: "documents.send-back",
  acknowledgeReceipt: "documents.acknowledge-receipt",
  requestExpunge: "documents.request-expunge",
  decideExpunge: "documents.decide-expunge",
  addAssignment: "documents.add-assignment",
  correctAssignment: "documents.correct-assignment",
  acceptAssignment: "documents.accept-assignment",
  rejectAssignment: "documents.reject-assignment",
  splitAssignment: "documents.split-assignment",
  mergeAssignments: "documents.merge-assignments",
} as const;
export type DocumentAct = keyof typeof names;

export const nameOfAct = (act: DocumentAct): string => names[act];

/** What the server says of one act on this record; undefined where the person's office has no part in it. */
export const actNamed = (acts: readonly AllowedAct[], name: DocumentAct): AllowedAct | undefined =>
  acts.find(({ act }) => act === names[name]);

export const isAllowed = (acts: readonly AllowedAct[], name: DocumentAct): boolean =>
  actNamed(acts, name)?.allowed ?? false;

const onAssignments = [
  "acceptAssignment",
  "correctAssignment",
  "rejectAssignment",
  "splitAssignment",
  "mergeAssignments",
] as const satisfies readonly DocumentAct[];

/**
 * A document's own list leaves out the acts on its assignments: those whom their office lets do them may do so while a
 * missed assignment may still be added.
 */
export function withAssignmentActs(
  acts: readonly AllowedAct[],
  session: Session,
): readonly AllowedAct[] {
  const adding = actNamed(acts, "addAssignment") ?? actNamed(acts, "correctHeader");
  if (!adding) return acts;
  const more = onAssignments
    .filter((name) => !actNamed(acts, name) && session.acts.includes(names[name]))
    .map((name) => ({ ...adding, act: names[name] }));
  return [...acts, ...more];
}
