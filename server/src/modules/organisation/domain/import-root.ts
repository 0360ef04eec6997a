import type { Placed } from "./import-book.ts";
import type { StoredVersion } from "./import-change.ts";
import { provinceOf } from "./name-key.ts";

type Versions = ReadonlyMap<string, readonly StoredVersion[]>;

const latestOf = (stored: readonly StoredVersion[]): StoredVersion | undefined =>
  stored.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

const isRoot = (stored: readonly StoredVersion[]): boolean => {
  const latest = latestOf(stored);
  return latest?.kind === "committee" && latest.parentId === null;
};

/** The lines about a province's own committee: one that stands under nobody. */
const rootLines = (placed: readonly Placed[], versions: Versions): Placed[] =>
  placed.filter(
    ({ draft, unitId, isNew }) =>
      draft.kind === "committee" &&
      draft.parentKey === null &&
      (isNew || isRoot(versions.get(unitId) ?? [])),
  );

/**
 * A register has one province: a line whose root committee nobody is called so renames the one that is there. A root
 * that names no province is the installer's, of no day in particular: the line corrects it rather than begin a version.
 */
export function withRootRenamed(
  placed: readonly Placed[],
  versions: Versions,
): { placed: readonly Placed[]; versions: Versions } {
  const [line, ...otherLines] = rootLines(placed, versions);
  const [root, ...otherRoots] = [...versions].filter(([, stored]) => isRoot(stored));
  if (!line?.isNew || otherLines.length > 0 || !root || otherRoots.length > 0) {
    return { placed, versions };
  }
  const [unitId, stored] = root;
  const latest = latestOf(stored);
  if (!latest) return { placed, versions };
  const isInstallers = stored.length === 1 && provinceOf(latest.name) === null;
  const validFrom =
    line.draft.validFrom < latest.validFrom ? line.draft.validFrom : latest.validFrom;
  const draft = isInstallers ? { ...line.draft, validFrom } : line.draft;
  const renaming: Placed = { draft, unitId, isNew: false, renames: latest.name };
  return {
    placed: placed.map((each) => (each === line ? renaming : each)),
    versions: isInstallers
      ? new Map([...versions, [unitId, [{ ...latest, validFrom }]]])
      : versions,
  };
}

/** What is wrong with the lines of a workbook that names two provinces, by their row. */
export function rivalRoots(placed: readonly Placed[], versions: Versions): Map<number, string> {
  const lines = rootLines(placed, versions);
  if (new Set(lines.map(({ draft }) => draft.key)).size < 2) return new Map();
  const rows = lines.map(({ draft }) => draft.row);
  const because = `bảng tính có nhiều cơ quan gốc loại Ủy ban nhân dân (dòng ${rows.join(", ")}); chỉ giữ một, các dòng khác ghi Cấp trên hoặc bỏ đi.`;
  return new Map(rows.map((row) => [row, because]));
}
