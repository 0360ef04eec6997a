import { holdsAct, isProvinceWide, type Actor } from "../../../kernel/actor.ts";

/** Who sees the figures of persons beside the persons themselves. */
export const SEES_PERSONS = "indicators.person";

/**
 * Figures of a person are for that person, for who heads a unit in which they were appointed during the period, and for those whom
 * their role lets see everybody's (task digest 12: the person, their head, the Department of Home Affairs, the Chair).
 */
export function maySeePerson(
  actor: Actor,
  { personId, unitIds }: { personId: string; unitIds: readonly string[] },
): boolean {
  if (actor.personId === personId) return true;
  if (unitIds.some((unitId) => holdsAct(actor, SEES_PERSONS, unitId))) return true;
  return (
    isProvinceWide(actor) &&
    actor.grants.some(({ provinceWide, acts }) => provinceWide && acts.has(SEES_PERSONS))
  );
}
