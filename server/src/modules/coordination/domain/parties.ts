import type { Grant, Actor } from "../../../kernel/actor.ts";

/**
 * May this person do the act in this agency's name? An office over the whole province speaks for its own unit only: the Office
 * sees every consultation and answers none for another.
 */
export const actsFor = (actor: Actor, act: string, unitId: string): boolean =>
  actor.grants.some((grant) => grant.acts.has(act) && speaksFor(grant, unitId));

const speaksFor = ({ provinceWide, unitId, unitIds }: Grant, asked: string): boolean =>
  provinceWide ? unitId === asked : unitIds.has(asked);

/** Whether all offices in which the person holds the act belong to one of the parties: then they would judge their own cause. */
export const judgesOwnCause = (actor: Actor, act: string, parties: readonly string[]): boolean =>
  actor.grants
    .filter((grant) => grant.acts.has(act))
    .every(({ unitId }) => parties.includes(unitId));
