import type { DocumentState } from "@dondoc/contract";
import type { AssignmentStanding } from "../domain/assignment-policies.ts";
import type { AssignmentRecord, DocumentRecord } from "./records.ts";

/** A locked row together with what its policies look at. */
export const editable = (row: DocumentRecord) => ({
  row,
  state: row.state as DocumentState,
  secretStub: row.secret_stub,
});

export function editableAssignment({
  document,
  assignment,
}: {
  document: DocumentRecord;
  assignment: AssignmentRecord;
}): AssignmentStanding & { row: DocumentRecord; assignment: AssignmentRecord } {
  return {
    row: document,
    assignment,
    document: editable(document),
    state: assignment.state,
    replaced: assignment.replaced,
  };
}
