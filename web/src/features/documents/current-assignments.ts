import type { Assignment } from "@dondoc/contract";

/**
 * Without what a split or merge has replaced: such a one stays in the register as rejected, and a person's assignment lies
 * over its passage. Shown again it would be counted twice.
 */
export function currentAssignments(assignments: readonly Assignment[]): Assignment[] {
  const byPerson = assignments.filter(
    ({ foundBy, state }) => foundBy === "person" && state !== "rejected",
  );
  return assignments.filter(
    (one) =>
      one.state !== "rejected" ||
      !byPerson.some(({ id, start, end }) => id !== one.id && start < one.end && one.start < end),
  );
}
