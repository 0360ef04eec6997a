import type { Tx } from "../../../kernel/database/scope.ts";
import { holdsOn } from "../domain/directory.ts";
import { resolveName, type Meaning } from "../domain/resolve-name.ts";
import { unitNow } from "../domain/unit-now.ts";
import { readNameIndex } from "./name-index.ts";

export interface NameResolver {
  meaningOf(name: string, day: string): Meaning;
  /** By the version of the day, else the latest. */
  nameOf(unitId: string, day: string): string;
  /** Whoever stands for it on the day, itself where nobody does. */
  standsFor(unitId: string, day: string): string;
  livesOn(unitId: string, day: string): boolean;
}

/** Whom names mean on their days, for thousands of lines at once: read once, looked up in memory. */
export async function nameResolver(tx: Tx): Promise<NameResolver> {
  const { index } = await readNameIndex(tx);
  const known = new Map<string, Meaning>();
  return {
    meaningOf(name, day) {
      const key = `${day} ${name}`;
      const meaning = known.get(key) ?? resolveName(index, name, day);
      known.set(key, meaning);
      return meaning;
    },
    nameOf(unitId, day) {
      const versions = index.versionsOf.get(unitId) ?? [];
      const version = versions.find((one) => holdsOn(one, day)) ?? versions.at(-1);
      return version?.name ?? "";
    },
    standsFor: (unitId, day) => unitNow(index, unitId, day),
    livesOn: (unitId, day) =>
      (index.versionsOf.get(unitId) ?? []).some((version) => holdsOn(version, day)),
  };
}
