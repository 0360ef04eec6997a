import type { z } from "zod";
import type { ImportRow } from "@dondoc/contract";
import { openBook, type Book, type Placed, type Register } from "./import-book.ts";
import { versionChange, type VersionFields } from "./import-change.ts";
import { loopingRows, newAliases, parentOf, twinOf } from "./import-checks.ts";
import { draftOf } from "./import-draft.ts";
import { rivalRoots } from "./import-root.ts";
import type { WorkbookRow } from "./workbook-rows.ts";

/** What is to be written for one unit. */
export interface ImportWrite {
  unitId: string;
  isNew: boolean;
  insert: VersionFields | null;
  /** The version that ends where the inserted one begins. */
  closes: string | null;
  correct: { versionId: string; fields: VersionFields } | null;
  aliases: string[];
  what: string[];
}
export interface ImportPlan {
  rows: z.infer<typeof ImportRow>[];
  writes: ImportWrite[];
}
/** Compares a workbook with the register and says, line by line, what would be written or what is wrong. Writes nothing. */
export function planImport(
  lines: readonly WorkbookRow[],
  register: Register,
  newId: () => string,
): ImportPlan {
  const drafts = lines.map((line) => ({ line, draft: draftOf(line, register.index.province) }));
  const book = openBook(
    drafts.flatMap(({ draft }) => (typeof draft === "string" ? [] : [draft])),
    register,
    newId,
  );
  const looping = loopingRows(book);
  const rivals = rivalRoots(book.placed, book.versions);
  const outcomes = new Map(
    book.placed.map((each) => [
      each.draft.row,
      looping.has(each.draft.row)
        ? `"${each.draft.name}" ở dưới chính mình qua Cấp trên "${each.draft.parentName}".`
        : (rivals.get(each.draft.row) ?? outcomeOf(each, book)),
    ]),
  );
  const rows = drafts.map(({ line, draft }): ImportPlan["rows"][number] => {
    const head = { row: line.row, name: line.name };
    if (typeof draft === "string") return { ...head, outcome: "wrong", message: draft };
    const outcome = outcomes.get(line.row);
    if (!outcome || typeof outcome === "string") {
      return { ...head, outcome: "wrong", message: `Dòng ${line.row}: ${outcome ?? ""}` };
    }
    if (outcome.isNew) return { ...head, outcome: "new", message: null };
    return outcome.what.length === 0
      ? { ...head, outcome: "same", message: null }
      : { ...head, outcome: "changed", message: `Đổi ${outcome.what.join(", ")}` };
  });
  const writes = [...outcomes.values()].filter((outcome) => typeof outcome !== "string");
  return { rows, writes: writes.filter(({ isNew, what }) => isNew || what.length > 0) };
}

function outcomeOf(placed: Placed, book: Book): ImportWrite | string {
  const { draft, unitId, isNew, renames } = placed;
  const twin = twinOf(placed, book);
  if (twin) return `trùng với dòng ${twin.draft.row}.`;
  const parentId = parentOf(placed, book);
  if (typeof parentId === "object" && parentId !== null) return parentId.wrong;
  const added = newAliases(placed, book);
  if (typeof added === "string") return added;
  // Documents go on calling the root by the name it had.
  const aliases = renames === null ? added : [...new Set([renames, ...added])];

  const write = { unitId, isNew, insert: null, closes: null, correct: null, aliases, what: [] };
  const also = added.length > 0 ? ["tên gọi khác"] : [];
  if (isNew) {
    const { name, shortName, symbol, kind, validFrom, validTo, legalBasis } = draft;
    const insert = { name, shortName, symbol, kind, parentId, validFrom, validTo, legalBasis };
    return { ...write, insert };
  }
  const change = versionChange(book.versions.get(unitId) ?? [], draft, parentId);
  const titled = (what: readonly string[]) => [...what.map(titleOf(placed)), ...also];
  switch (change.kind) {
    case "wrong":
      return change.because;
    case "none":
      return { ...write, what: also };
    case "correct":
      return { ...write, correct: change, what: titled(change.what) };
    default:
      return {
        ...write,
        insert: change.fields,
        closes: change.closes,
        what: titled(change.what),
      };
  }
}

const titleOf =
  ({ draft, renames }: Placed) =>
  (title: string): string =>
    renames !== null && title === "tên"
      ? `tên cơ quan gốc “${renames}” thành “${draft.name}”`
      : title;
