import type { AdministrativeDocument, DraftKind } from "@dondoc/contract";

/** Abbreviations of kinds in symbols, Decree 30/2020, Phụ lục III; a letter has none. */
const KIND_MARKS: Record<DraftKind, string | null> = {
  "công văn": null,
  "thông báo": "TB",
  "báo cáo": "BC",
  "quyết định": "QĐ",
};
/** Room for a number that the registry has not given yet. */
const BLANK = "\u00a0".repeat(8);

/**
 * Decree 30/2020, Phụ lục I, Phần I, mục II.3: a named kind is written kind-organ ("TB-UBND"), a letter organ-drafter ("UBND-TH").
 */
export function symbolOf({
  kind,
  organ,
  draftingMark,
}: Pick<AdministrativeDocument, "kind" | "organ" | "draftingMark">): string {
  const mark = KIND_MARKS[kind];
  if (mark !== null) return `${mark}-${organ.symbol}`;
  return draftingMark === null ? organ.symbol : `${organ.symbol}-${draftingMark}`;
}

/** Numbers below ten take a leading 0; what is no plain number stays as the registry wrote it. */
export const writtenNumber = (number: string): string =>
  /^\d$/u.test(number) ? `0${number}` : number;

/** "05/VP-TH", with room where the number is to come. */
export function referenceOf(document: AdministrativeDocument): string {
  const number = document.number === null ? BLANK : writtenNumber(document.number);
  return `${number}/${symbolOf(document)}`;
}

/** Days below ten and the months January and February take a leading 0 (Phụ lục I, Phần I, mục II.4). */
export function dateInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${monthInWords(month)} năm ${year}`;
}

/** The date line before somebody dates the document: day left free, month and year those of the draft. */
export function undatedInWords(draftedOn: string): string {
  const [year = "", month = ""] = draftedOn.split("-");
  return `ngày ${"\u00a0".repeat(5)} tháng ${monthInWords(month)} năm ${year}`;
}

const monthInWords = (month: string): string => (Number(month) < 3 ? month : String(Number(month)));
