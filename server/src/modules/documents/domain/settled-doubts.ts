import { type CorrectAssignment, type DoubtedField, PartyRole } from "@dondoc/contract";
import type { z } from "zod";
import type { EngineReading } from "./engine-reading.ts";

type Sent = z.output<typeof CorrectAssignment>;

/** Whether the order touches a field that the engine may have read with doubt. */
export const settlesDoubts = ({ confirmed, due, duty, deliverable, parties }: Sent): boolean =>
  [confirmed, due, duty, deliverable, parties].some((sent) => sent !== undefined);

/** What a person set needs no asking any more; of the bodies, those in the parts that were changed. */
export function checkedReading(
  assignment: EngineReading & { parties: readonly SentParty[] },
  { confirmed = [], due, duty, deliverable, parties }: Sent,
): EngineReading {
  const { traces, details, checked } = assignment;
  const changedRoles = parties ? PartyRole.options.filter(isChanged) : [];
  const corrected: DoubtedField[] = [
    ...confirmed,
    ...(due ? (["due"] as const) : []),
    ...(duty ? (["duty"] as const) : []),
    ...(deliverable === undefined ? [] : (["deliverable"] as const)),
    ...changedRoles,
    // Whoever takes members out of a group has said which of them are meant.
    ...(changedRoles.includes("assignee") ? (["scopeNote", "excluding"] as const) : []),
  ];
  return { traces, details, checked: [...new Set([...checked, ...corrected])] };

  function isChanged(role: PartyRole): boolean {
    const inRole = (all: readonly SentParty[]) =>
      JSON.stringify(
        all
          .filter((party) => party.role === role)
          .map(({ name, unitId, groupId, excludedUnitIds }) => [
            name,
            unitId,
            groupId,
            [...excludedUnitIds].sort(),
          ]),
      );
    return inRole(parties ?? []) !== inRole(assignment.parties);
  }
}

type SentParty = Pick<
  NonNullable<Sent["parties"]>[number],
  "role" | "name" | "unitId" | "groupId" | "excludedUnitIds"
>;
