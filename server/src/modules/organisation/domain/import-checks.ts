import { holdsOn } from "./directory.ts";
import { bears, type Book, type Placed } from "./import-book.ts";
import { nameKey } from "./name-key.ts";
import { vietnameseDate } from "./workbook-date.ts";

/** An earlier line about the same unit, or about another of the same name that could not be told apart. */
export function twinOf({ draft, unitId }: Placed, { lines }: Book): Placed | undefined {
  return (lines.get(draft.key) ?? []).find(
    (other) =>
      other.draft.row < draft.row &&
      other.draft.key === draft.key &&
      (other.unitId === unitId ||
        draft.kind !== "division" ||
        other.draft.parentKey === draft.parentKey),
  );
}

/** The unit a line's "Cấp trên" means on the line's first day. */
export function parentOf(
  { draft, unitId }: Placed,
  { index, versions, lines }: Book,
): string | null | { wrong: string } {
  if (draft.parentKey === null) return null;
  const inBook = lines.get(draft.parentKey) ?? [];
  const known = (index.units.get(draft.parentKey) ?? []).map(({ id }) => id);
  const ids = [...new Set([...known, ...inBook.map((each) => each.unitId)])];
  if (ids.length === 0) return { wrong: `không tìm thấy Cấp trên "${draft.parentName}".` };
  const then = ids.filter(
    (id) =>
      (versions.get(id) ?? []).some((version) => holdsOn(version, draft.validFrom)) ||
      inBook.some((each) => each.unitId === id && holdsOn(each.draft, draft.validFrom)),
  );
  const [parentId, ...others] = then;
  if (parentId === undefined) {
    return {
      wrong: `Cấp trên "${draft.parentName}" không hoạt động vào ngày ${vietnameseDate(draft.validFrom)}.`,
    };
  }
  if (others.length > 0) return { wrong: `có nhiều cơ quan tên "${draft.parentName}".` };
  if (parentId === unitId) return { wrong: "Cấp trên là chính cơ quan này." };
  return parentId;
}

/** The aliases that are not there yet; refused when one already means somebody else. */
export function newAliases({ draft, unitId }: Placed, { index, lines }: Book): string[] | string {
  const fresh = draft.aliases.filter((alias) => {
    const key = nameKey(alias, index.province);
    return key !== draft.key && !bears(index, unitId, key);
  });
  const taken = fresh.find((alias) => {
    const key = nameKey(alias, index.province);
    const owners = [
      ...(index.units.get(key) ?? []).map(({ id }) => id),
      ...(lines.get(key) ?? []).map((each) => each.unitId),
    ];
    return index.groups.has(key) || owners.some((owner) => owner !== unitId);
  });
  if (taken !== undefined) return `tên gọi khác "${taken}" đang chỉ cơ quan hoặc nhóm khác.`;
  return [...new Map(fresh.map((alias) => [nameKey(alias, index.province), alias])).values()];
}

/** The lines that, walking up as the register would stand afterwards, meet themselves. */
export function loopingRows(book: Book): Set<number> {
  const parents = new Map<string, string | null>();
  for (const [unitId, stored] of book.versions) {
    const latest = stored.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    parents.set(unitId, latest?.parentId ?? null);
  }
  for (const each of book.placed) {
    const parentId = parentOf(each, book);
    if (typeof parentId === "string") parents.set(each.unitId, parentId);
  }
  const loops = ({ unitId }: Placed): boolean => {
    const seen = new Set<string>();
    let above = parents.get(unitId) ?? null;
    while (above !== null && above !== unitId && !seen.has(above)) {
      seen.add(above);
      above = parents.get(above) ?? null;
    }
    return above === unitId;
  };
  return new Set(book.placed.filter(loops).map(({ draft }) => draft.row));
}
