import { holdsOn, type NameIndex } from "./directory.ts";

/** What is known of units and of who took over from whom. */
export type Lineage = Pick<NameIndex, "versionsOf" | "successorsOf">;

/**
 * Who stands for a unit on a day: itself while it exists, and where nobody else does; after its end whoever took it over, alone
 * or as the designated one, and so on. What was split among several without such a one stays as it was. Only the last
 * taking-over counts: what it had handed on while it lived is no longer its own (digest 17.2). The same rule as app.unit_now.
 */
export function unitNow(lineage: Lineage, unitId: string, day: string): string {
  const seen = new Set([unitId]);
  let here = unitId;
  while (!(lineage.versionsOf.get(here) ?? []).some((version) => holdsOn(version, day))) {
    const heir = heirOf(lineage, here, day);
    if (heir === null || seen.has(heir)) return here;
    seen.add(heir);
    here = heir;
  }
  return here;
}

function heirOf({ successorsOf }: Lineage, unitId: string, day: string): string | null {
  const before = (successorsOf.get(unitId) ?? []).filter(({ effectiveOn }) => effectiveOn <= day);
  const lastDay = before
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
    .at(-1);
  const last = before.filter(({ effectiveOn }) => effectiveOn === lastDay);
  const [only, ...others] = new Set(last.map(({ toId }) => toId));
  if (only !== undefined && others.length === 0) return only;
  return last.find(({ isHeir }) => isHeir)?.toId ?? null;
}
