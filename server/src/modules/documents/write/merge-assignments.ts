import { MergeAssignments } from "@dondoc/contract";
import { newId } from "../../../kernel/ids.ts";
import { mayEdit } from "../domain/document-policies.ts";
import { jointDue, jointDuty } from "../domain/passages.ts";
import { oneLine, said } from "../domain/words.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { readAssignments, type AssignmentRecord } from "../read/records.ts";
import { documentRefusals } from "../refusals.ts";
import { storeAssignments, type NewAssignment, type NewParty } from "./store-assignments.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** Makes one assignment of several of the same document, in the order of the text. */
export const mergeAssignments = defineOfficeAct({
  name: "documents.merge-assignments",
  title: "Gộp nhiệm vụ",
  input: MergeAssignments,
  async load({ tx }, { documentId, version, assignmentIds }) {
    const document = editable(await lockDocument(tx, documentId, version));
    const assignments = await readAssignments(tx, { ids: assignmentIds });
    return { ...document, assignments };
  },
  policy: (actor, subject) => mayEdit(actor, subject),
  async run(context, { row, assignments }, { assignmentIds }) {
    const alive = assignments.every(
      ({ document_id: documentId, state }) => documentId === row.id && state !== "rejected",
    );
    const [first] = assignments;
    if (
      !first ||
      !alive ||
      assignments.length !== new Set(assignmentIds).size ||
      assignments.length < 2
    ) {
      throw documentRefusals.MERGE_UNFIT();
    }
    const merged = joined(newId(context.now.getTime()), first, assignments);
    await storeAssignments(context.tx, row.id, [merged]);
    await context.tx
      .updateTable("app.assignment")
      .set((to) => ({
        state: "rejected",
        reject_reason: `Đã gộp ${assignments.length} nhiệm vụ thành một`,
        replaced_by: [merged.id],
        decided_by: context.actor.accountId,
        decided_at: context.now,
        version: to("version", "+", 1),
      }))
      .where("id", "in", assignmentIds)
      .execute();
    await touchDocument(context.tx, row.id, {});
    const paths = [...new Set(assignments.map(({ path }) => path).filter((path) => path !== ""))];
    context.record("assignment", merged.id, { parts: assignments.length, paths });
    return { id: merged.id, version: 1 };
  },
  tell: ({ parts, paths }) =>
    `gộp ${said(parts)} nhiệm vụ${(paths as string[]).length > 0 ? ` (mục ${(paths as string[]).join(", ")})` : ""} thành một`,
});

function joined(
  id: string,
  first: AssignmentRecord,
  assignments: readonly AssignmentRecord[],
): NewAssignment {
  const modes = new Set(assignments.map(({ mode }) => mode));
  const deliverables = new Set(assignments.flatMap(({ deliverable }) => deliverable ?? []));
  const phrases = new Set(assignments.flatMap(({ duePhrase }) => duePhrase ?? []));
  return {
    id,
    path: first.path,
    start: Math.min(...assignments.map((one) => one.span_start)),
    end: Math.max(...assignments.map((one) => one.span_end)),
    text: oneLine(assignments.map(({ text }) => text).join(" ")),
    deliverable: [...deliverables].join("; ") || null,
    duty: jointDuty(assignments.map(({ duty }) => duty)),
    due: jointDue(assignments.map(({ due }) => due)),
    duePhrase: [...phrases].join("; ") || null,
    mode: modes.size === 1 ? first.mode : null,
    foundBy: "person",
    engine: null,
    parties: jointParties(assignments),
  };
}

/** Each body once in each role. */
function jointParties(assignments: readonly AssignmentRecord[]): NewParty[] {
  const parties = assignments.flatMap((one) => one.parties);
  return [
    ...new Map(
      parties.map((party) => [
        `${party.role} ${party.unitId ?? party.groupId ?? party.name}`,
        party,
      ]),
    ).values(),
  ];
}
