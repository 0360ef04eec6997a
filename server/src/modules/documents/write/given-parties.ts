import type { PartyInput } from "@dondoc/contract";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { PartyRecord } from "../read/records.ts";
import { documentRefusals } from "../refusals.ts";
import { matchNames } from "./match-names.ts";
import type { NewParty } from "./store-assignments.ts";

type Given = z.output<typeof PartyInput>;

/**
 * Parties as a person left them. What they chose is theirs; what they left as the register had it stays the register's; a
 * name without a choice is looked up exactly, or stays open.
 */
export async function matchGivenParties(
  tx: Tx,
  given: readonly Given[],
  before: readonly PartyRecord[],
  asOf: string,
): Promise<NewParty[]> {
  await refuseUnknown(tx, given);
  const match = await matchNames(
    tx,
    given.filter(({ unitId, groupId }) => !unitId && !groupId).map(({ name }) => name),
    asOf,
  );
  return given.map(({ role, name, unitId, groupId, excludedUnitIds }) => {
    const party = { role, name, excludedUnitIds: groupId ? excludedUnitIds : [] };
    if (!unitId && !groupId) return { ...party, ...match(name) };
    const kept = before.some(
      (old) =>
        old.name === name &&
        old.unitId === unitId &&
        old.groupId === groupId &&
        old.resolvedBy === "register",
    );
    return { ...party, unitId, groupId, resolvedBy: kept ? "register" : "person" };
  });
}

async function refuseUnknown(tx: Tx, given: readonly Given[]): Promise<void> {
  const unitIds = given.flatMap(({ unitId, excludedUnitIds }) =>
    [unitId ?? [], excludedUnitIds].flat(),
  );
  const groupIds = given.flatMap(({ groupId }) => groupId ?? []);
  const units = await known(tx, "app.unit", unitIds);
  const groups = await known(tx, "app.unit_group", groupIds);
  const wrong = given.findIndex(
    ({ unitId, groupId, excludedUnitIds }) =>
      (unitId && groupId) ||
      (unitId && !units.has(unitId)) ||
      (groupId && !groups.has(groupId)) ||
      excludedUnitIds.some((id) => !units.has(id)),
  );
  const party = given[wrong];
  if (party) throw atField(documentRefusals.UNIT_MISSING(party.name), `parties.${wrong}`);
}

async function known(
  tx: Tx,
  table: "app.unit" | "app.unit_group",
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom(table).select("id").where("id", "in", ids).execute();
  return new Set(rows.map(({ id }) => id));
}
