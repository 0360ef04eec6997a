import type { UnitKind } from "@dondoc/contract";
import { holdsOn } from "./directory.ts";
import type { ImportDraft } from "./import-draft.ts";
import { nameKey } from "./name-key.ts";
import { vietnameseDate } from "./workbook-date.ts";

export interface VersionFields {
  name: string;
  shortName: string | null;
  symbol: string | null;
  kind: UnitKind;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  legalBasis: string | null;
}
export interface StoredVersion extends VersionFields {
  versionId: string;
}

/** What a line does to a unit that is in the register already. */
export type VersionChange =
  | { kind: "none" }
  | { kind: "correct"; versionId: string; fields: VersionFields; what: string[] }
  | { kind: "revise"; closes: string; fields: VersionFields; what: string[] }
  | { kind: "wrong"; because: string };

const TITLES = {
  name: "tên",
  shortName: "tên viết tắt",
  symbol: "ký hiệu",
  kind: "loại",
  parentId: "cấp trên",
  legalBasis: "căn cứ",
} as const;

/**
 * Compares a line with a unit's versions. A line of a version's own first day corrects it; a later day begins a new
 * version; a line that only ends the unit closes the version it has.
 */
export function versionChange(
  stored: readonly StoredVersion[],
  draft: ImportDraft,
  parentId: string | null,
): VersionChange {
  const ordered = stored.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const at = ordered.findIndex((version) => holdsOn(version, draft.validFrom));
  const version = ordered[at];
  if (!version) return { kind: "wrong", because: outside(ordered, draft.validFrom) };

  const fields = merged(version, draft, parentId);
  const what = Object.entries(TITLES)
    .filter(
      ([field]) => version[field as keyof typeof TITLES] !== fields[field as keyof typeof TITLES],
    )
    .map(([, title]) => title);
  const ends = fields.validTo !== version.validTo;
  const next = ordered[at + 1];
  if (ends && next && (fields.validTo === null || fields.validTo > next.validFrom)) {
    return {
      kind: "wrong",
      because: `Đến ngày chồng lên thay đổi đã ghi từ ngày ${vietnameseDate(next.validFrom)}.`,
    };
  }
  if (what.length === 0 && !ends) return { kind: "none" };
  const all = ends ? [...what, "ngày kết thúc"] : what;
  if (draft.validFrom === version.validFrom || what.length === 0) {
    const kept = { ...fields, validFrom: version.validFrom };
    return { kind: "correct", versionId: version.versionId, fields: kept, what: all };
  }
  if (next) {
    return {
      kind: "wrong",
      because: `Đã ghi một thay đổi từ ngày ${vietnameseDate(next.validFrom)}; chỉ ghi thêm được thay đổi sau ngày đó.`,
    };
  }
  return { kind: "revise", closes: version.versionId, fields, what: all };
}

function merged(
  version: StoredVersion,
  draft: ImportDraft,
  parentId: string | null,
): VersionFields {
  // Another spelling of the same words is no change of name.
  const sameName = nameKey(version.name, null) === nameKey(draft.name, null);
  return {
    name: sameName ? version.name : draft.name,
    shortName: draft.shortName ?? version.shortName,
    symbol: draft.symbol ?? version.symbol,
    kind: draft.kind,
    parentId: draft.parentKey === null ? version.parentId : parentId,
    validFrom: draft.validFrom,
    validTo: draft.validTo ?? version.validTo,
    legalBasis: draft.legalBasis ?? version.legalBasis,
  };
}

function outside(ordered: readonly StoredVersion[], date: string): string {
  const first = ordered[0];
  const end = ordered.findLast(({ validTo }) => validTo !== null && validTo <= date)?.validTo;
  return first && date < first.validFrom
    ? `cơ quan này có trong sổ từ ngày ${vietnameseDate(first.validFrom)}, sau Từ ngày của dòng.`
    : `cơ quan này đã kết thúc từ ngày ${vietnameseDate(end ?? date)}; hãy nhập cơ quan kế tiếp với tên khác.`;
}
