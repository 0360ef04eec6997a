import type { Grant, Actor } from "../../../kernel/actor.ts";

/**
 * May this person do the act in this agency's name? An office over the whole province speaks for its own unit only: the Office
 * sees every consultation and answers none for another.
 */
export const actsFor = (actor: Actor, act: string, unitId: string): boolean =>
  actor.grants.some((grant) => grant.acts.has(act) && speaksFor(grant, unitId));

const speaksFor = ({ provinceWide, unitId, unitIds }: Grant, asked: string): boolean =>
  provinceWide ? unitId === asked : unitIds.has(asked);

/**
 * Whether the person is in office on one of the sides. A second office that carries the finding does not make them a stranger to
 * it, nor does acting in another's place: the kernel asks again with that person's account (kernel/personas.ts).
 */
export const judgesOwnCause = (
  { accountId }: Actor,
  { peopleOfParties }: { peopleOfParties: readonly string[] },
): boolean => accountId !== null && peopleOfParties.includes(accountId);
