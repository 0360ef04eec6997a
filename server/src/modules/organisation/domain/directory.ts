import { nameKey, provinceOf, type Province } from "./name-key.ts";

/** The organisation as far as names go: every version, other name, group and succession, of all times. */
export interface Directory {
  versions: readonly DirectoryVersion[];
  aliases: readonly {
    unitId: string;
    alias: string;
    validFrom: string | null;
    validTo: string | null;
  }[];
  groups: readonly DirectoryGroup[];
  successions: readonly {
    fromId: string;
    toId: string;
    effectiveOn: string;
    /** Of several, the one that goes on for it. */
    isHeir: boolean;
  }[];
}
interface DirectoryVersion {
  unitId: string;
  name: string;
  shortName: string | null;
  kind: string;
  parentId: string | null;
  validFrom: string;
  /** The first day it no longer holds. */
  validTo: string | null;
}
interface DirectoryGroup {
  id: string;
  name: string;
  aliases: readonly string[];
  validFrom: string | null;
  validTo: string | null;
}

/** A name that somebody bears for a time. */
interface Claim {
  id: string;
  validFrom: string | null;
  validTo: string | null;
}

export interface NameIndex {
  province: Province | null;
  units: ReadonlyMap<string, readonly Claim[]>;
  groups: ReadonlyMap<string, readonly Claim[]>;
  versionsOf: ReadonlyMap<string, readonly DirectoryVersion[]>;
  successorsOf: ReadonlyMap<
    string,
    readonly { toId: string; effectiveOn: string; isHeir: boolean }[]
  >;
}

/** Kinds whose committee and place go by one name: "UBND xã Tân Lập" and "xã Tân Lập". */
const PLACES: ReadonlySet<string> = new Set(["district", "commune", "ward", "special-zone"]);
const COMMITTEE = "ủy ban nhân dân ";

export const holdsOn = (
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  date: string,
): boolean => (validFrom === null || validFrom <= date) && (validTo === null || date < validTo);

/** Prepares a directory for many look-ups. */
export function indexNames(directory: Directory): NameIndex {
  const province = ownProvince(directory.versions);
  const units = new Map<string, Claim[]>();
  const groups = new Map<string, Claim[]>();
  for (const version of directory.versions) {
    for (const key of keysOf(version, province)) add(units, key, claim(version.unitId, version));
  }
  for (const alias of directory.aliases) {
    add(units, nameKey(alias.alias, province), claim(alias.unitId, alias));
  }
  for (const group of directory.groups) {
    for (const name of [group.name, ...group.aliases]) {
      add(groups, nameKey(name, province), claim(group.id, group));
    }
  }
  return {
    province,
    units,
    groups,
    versionsOf: Map.groupBy(directory.versions, ({ unitId }) => unitId),
    successorsOf: Map.groupBy(directory.successions, ({ fromId }) => fromId),
  };
}

function ownProvince(versions: readonly DirectoryVersion[]): Province | null {
  const root = versions
    .filter(({ kind, parentId }) => kind === "committee" && parentId === null)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return root ? provinceOf(root.name) : null;
}

function keysOf({ name, shortName, kind }: DirectoryVersion, province: Province | null): string[] {
  const keys = [name, ...(shortName ? [shortName] : [])].map((text) => nameKey(text, province));
  if (!PLACES.has(kind)) return keys;
  return keys.flatMap((key) => [
    key,
    key.startsWith(COMMITTEE) ? key.slice(COMMITTEE.length) : COMMITTEE + key,
  ]);
}

const claim = (
  id: string,
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
): Claim => ({ id, validFrom, validTo });

function add(index: Map<string, Claim[]>, key: string, claim: Claim): void {
  if (key === "") return;
  const claims = index.get(key);
  if (claims) claims.push(claim);
  else index.set(key, [claim]);
}
