import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { TaskSubject } from "./task-subject.ts";

const ALLOCATE = "tasks.allocate";

/**
 * Within which unit somebody may give the work out: whoever acts for the agency, anywhere in it; whoever leads the division that
 * has it, in that division.
 */
export function allocatesWithin(
  actor: Actor,
  { holderUnitId, given }: Pick<TaskSubject, "holderUnitId" | "given">,
): string {
  if (given === null || holdsAct(actor, ALLOCATE, holderUnitId)) return holderUnitId;
  const own = actor.grants.find(
    ({ acts, unitIds }) => acts.has(ALLOCATE) && unitIds.has(given.unitId),
  );
  return own?.unitId ?? holderUnitId;
}
