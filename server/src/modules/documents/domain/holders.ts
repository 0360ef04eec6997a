import type { PartyRole, UnitRef } from "@dondoc/contract";

/** A body named by the text and what it stands for; of a group, the members valid on the document's date. */
export interface NamedParty {
  role: PartyRole;
  unitId: string | null;
  groupId: string | null;
  excludedUnitIds: readonly string[];
}
export type Members = ReadonlyMap<string, readonly UnitRef[]>;

/** The units one party stands for. Who was taken out of a group may still be named beside it. */
export function unitsOfParty(party: NamedParty, members: Members): string[] {
  if (party.unitId) return [party.unitId];
  if (!party.groupId) return [];
  const excluded = new Set(party.excludedUnitIds);
  return (members.get(party.groupId) ?? []).map(({ id }) => id).filter((id) => !excluded.has(id));
}

/** Who answers for an assignment and who takes part; a unit counts once, and answering outweighs taking part. */
export function sharesOf(
  parties: readonly NamedParty[],
  members: Members,
): { holders: string[]; coordinating: string[] } {
  const unitsIn = (role: PartyRole) =>
    parties.filter((party) => party.role === role).flatMap((party) => unitsOfParty(party, members));
  const holders = new Set(unitsIn("assignee"));
  const coordinating = new Set(unitsIn("coordinating").filter((id) => !holders.has(id)));
  return { holders: [...holders], coordinating: [...coordinating] };
}
