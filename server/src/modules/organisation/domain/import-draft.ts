import type { UnitKind } from "@dondoc/contract";
import { nameKey, type Province } from "./name-key.ts";
import { kindNames, mayStandAlone, readKind } from "./unit-kinds.ts";
import { readDate, textOf } from "../../../kernel/sheet-cells.ts";
import { dayAfter } from "./workbook-date.ts";
import type { WorkbookRow } from "./workbook-rows.ts";

/** A line whose cells make sense by themselves. An empty cell says nothing: what is in the register stays. */
export interface ImportDraft {
  row: number;
  name: string;
  key: string;
  shortName: string | null;
  symbol: string | null;
  kind: UnitKind;
  parentKey: string | null;
  parentName: string;
  validFrom: string;
  validTo: string | null;
  legalBasis: string | null;
  aliases: string[];
}

const LONGEST = { name: 300, shortName: 100, symbol: 40, legalBasis: 300 } as const;

/** Reads a line, or says in one sentence what is wrong with it. */
export function draftOf(line: WorkbookRow, province: Province | null): ImportDraft | string {
  const wrong = (what: string) => `Dòng ${line.row}: ${what}`;
  if (line.name === "") return wrong("thiếu Tên.");
  for (const [column, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    if (line[column].length > most) return wrong(`có ô dài hơn ${most} ký tự, hãy viết gọn lại.`);
  }
  const kind = readKind(line.kind);
  if (kind === null) {
    return wrong(
      line.kind === "" ? "thiếu Loại." : `không có loại "${line.kind}". Các loại: ${kindNames()}.`,
    );
  }
  const validFrom = readDate(line.validFrom);
  if (validFrom === null) {
    const typed = textOf(line.validFrom);
    return wrong(
      typed === "" ? "thiếu Từ ngày." : `Từ ngày "${typed}" không phải một ngày dạng 01/07/2025.`,
    );
  }
  const lastDay = readDate(line.lastDay);
  if (lastDay === null && textOf(line.lastDay) !== "") {
    return wrong(`Đến ngày "${textOf(line.lastDay)}" không phải một ngày dạng 30/06/2025.`);
  }
  if (lastDay !== null && lastDay < validFrom) return wrong("Đến ngày ở trước Từ ngày.");
  if (line.parent === "" && !mayStandAlone(kind)) return wrong("thiếu Cấp trên.");
  const key = nameKey(line.name, province);
  if (key === "") return wrong(`Tên "${line.name}" không có chữ nào.`);
  return {
    row: line.row,
    name: line.name,
    key,
    shortName: line.shortName || null,
    symbol: line.symbol || null,
    kind,
    parentKey: line.parent === "" ? null : nameKey(line.parent, province),
    parentName: line.parent,
    validFrom,
    // The workbook says the last day it holds, the register the first day it no longer does.
    validTo: lastDay === null ? null : dayAfter(lastDay),
    legalBasis: line.legalBasis || null,
    aliases: line.aliases,
  };
}
