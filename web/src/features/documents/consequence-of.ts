import type { Assignment, UnitGroup } from "@dondoc/contract";

export interface ConsequenceOfRelease {
  tasks: number;
  /** Different agencies that get a task. */
  agencies: number;
  /** Assignments that are only to be studied, or only kept. */
  receipts: number;
  noted: number;
  followed: readonly Assignment[];
}

/** What a release would make of the accepted assignments, before it is done. */
export function consequenceOf(
  assignments: readonly Assignment[],
  groups: readonly UnitGroup[],
): ConsequenceOfRelease {
  const accepted = assignments.filter(({ state }) => state === "accepted" || state === "released");
  const inMode = (mode: Assignment["mode"]) =>
    accepted.filter((assignment) => assignment.mode === mode);
  const followed = inMode("followed");
  const agencies = new Set(followed.flatMap((assignment) => doersOf(assignment, groups)));
  return {
    tasks: followed.reduce((sum, { taskCount }) => sum + taskCount, 0),
    agencies: agencies.size,
    receipts: inMode("receipt").length,
    noted: inMode("noted").length,
    followed,
  };
}

function doersOf({ parties }: Assignment, groups: readonly UnitGroup[]): string[] {
  return parties
    .filter(({ role }) => role === "assignee")
    .flatMap(({ unit, group, excludedUnitIds }) => {
      if (unit) return [unit.id];
      const members = groups.find(({ id }) => id === group?.id)?.members ?? [];
      return members.map(({ id }) => id).filter((id) => !excludedUnitIds.includes(id));
    });
}
