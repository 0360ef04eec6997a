import type { Assignment, AssignmentMode, Party, PartyRole } from "@dondoc/contract";
import { draftOfDue, dueOfDraft, type DueDraft } from "./due-draft.ts";

type Duty = Assignment["duty"];

export interface PartyDraft {
  /** Only to tell the lines of the form apart. */
  key: string;
  role: PartyRole;
  name: string;
  unit: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
  excludedUnitIds: string[];
}

export interface AssignmentDraft {
  text: string;
  deliverable: string;
  duty: Duty;
  mode: AssignmentMode | null;
  due: DueDraft[];
  parties: PartyDraft[];
}

export const partyDraftOf = (party: Party): PartyDraft => ({
  key: party.id,
  role: party.role,
  name: party.name,
  unit: party.unit,
  group: party.group,
  excludedUnitIds: [...party.excludedUnitIds],
});

export const draftOfAssignment = (assignment: Assignment): AssignmentDraft => ({
  text: assignment.text,
  deliverable: assignment.deliverable ?? "",
  duty: assignment.duty,
  mode: assignment.mode,
  due: assignment.due.map(draftOfDue),
  parties: assignment.parties.map(partyDraftOf),
});

export const partyInput = ({ role, name, unit, group, excludedUnitIds }: PartyDraft) => ({
  role,
  name: name.trim(),
  unitId: unit?.id ?? null,
  groupId: group?.id ?? null,
  excludedUnitIds: group === null ? [] : excludedUnitIds,
});

type ErrorWords = {
  editor: { textNeeded: string };
  due: { wrong: string };
  party: { nameNeeded: string };
};

/** What is wrong with the form before the server is asked, by field. */
export function errorsOfDraft(
  draft: AssignmentDraft,
  words: ErrorWords,
): Partial<Record<keyof AssignmentDraft, string>> {
  return {
    ...(draft.text.trim() === "" && { text: words.editor.textNeeded }),
    ...(draft.due.some((due) => dueOfDraft(due) === null) && { due: words.due.wrong }),
    ...(draft.parties.some(({ name }) => name.trim() === "") && {
      parties: words.party.nameNeeded,
    }),
  };
}

/** Only what was changed is sent, so that another person's correction of another field stands. */
export function correctionOf(before: Assignment, draft: AssignmentDraft) {
  const due = draft.due.flatMap((line) => dueOfDraft(line) ?? []);
  const parties = draft.parties.map(partyInput);
  const deliverable = draft.deliverable.trim() === "" ? null : draft.deliverable.trim();
  return {
    assignmentId: before.id,
    ...(draft.text.trim() !== before.text && { text: draft.text.trim() }),
    ...(deliverable !== before.deliverable && { deliverable }),
    ...(draft.duty !== before.duty && { duty: draft.duty }),
    ...(draft.mode !== null && draft.mode !== before.mode && { mode: draft.mode }),
    ...(!same(due, before.due) && { due }),
    ...(!same(parties, before.parties.map(partyDraftOf).map(partyInput)) && { parties }),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
