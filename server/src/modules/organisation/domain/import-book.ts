import { holdsOn, type NameIndex } from "./directory.ts";
import type { StoredVersion } from "./import-change.ts";
import type { ImportDraft } from "./import-draft.ts";
import { withRootRenamed } from "./import-root.ts";
import { nameKey } from "./name-key.ts";

/** The register as an import compares with it. */
export interface Register {
  index: NameIndex;
  versions: ReadonlyMap<string, readonly StoredVersion[]>;
}
/** A line with the unit it is about. */
export interface Placed {
  draft: ImportDraft;
  unitId: string;
  isNew: boolean;
  /** The name of the province's own committee, where the line gives it another. */
  renames: string | null;
}
/** The register and the workbook together: whom a name means once the workbook is in. */
export interface Book extends Register {
  placed: readonly Placed[];
  /** The workbook's own units by full and short name. */
  lines: ReadonlyMap<string, readonly Placed[]>;
}

/** Finds the unit of every line: one that has or had the name. Divisions are told apart by what they stand under. */
export function openBook(
  drafts: readonly ImportDraft[],
  register: Register,
  newId: () => string,
): Book {
  const { province } = register.index;
  const named = Map.groupBy(
    [...register.versions].flatMap(([unitId, stored]) =>
      [...new Set(stored.map(({ name }) => nameKey(name, province)))].map((key) => ({
        key,
        unitId,
      })),
    ),
    ({ key }) => key,
  );
  const found = drafts.map((draft): Placed => {
    const known = (named.get(draft.key) ?? [])
      .map(({ unitId }) => ({ unitId, stored: register.versions.get(unitId) ?? [] }))
      .filter(
        ({ stored }) =>
          draft.kind !== "division" ||
          stored.some(({ parentId }) => bears(register.index, parentId, draft.parentKey)),
      );
    const living = known.find(({ stored }) =>
      stored.some((each) => holdsOn(each, draft.validFrom)),
    );
    const unitId = (living ?? known[0])?.unitId;
    return { draft, unitId: unitId ?? newId(), isNew: unitId === undefined, renames: null };
  });
  const { placed, versions } = withRootRenamed(found, register.versions);
  const lines = Map.groupBy(
    placed.flatMap((each) => {
      const short = each.draft.shortName ? nameKey(each.draft.shortName, province) : "";
      return [...new Set([each.draft.key, short])].map((key) => ({ key, each }));
    }),
    ({ key }) => key,
  );
  return {
    index: register.index,
    versions,
    placed,
    lines: new Map([...lines].map(([key, entries]) => [key, entries.map(({ each }) => each)])),
  };
}

/** Is the unit called so in the register? */
export const bears = (index: NameIndex, unitId: string | null, key: string | null): boolean =>
  key !== null && (index.units.get(key) ?? []).some(({ id }) => id === unitId);
