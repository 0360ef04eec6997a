import { LegalKind } from "@dondoc/contract";
import { readReference } from "./reference.ts";

const BY_WORD = new Map<string, LegalKind>([
  ...LegalKind.options.map((kind) => [kind, kind] as const),
  ["bộ luật", "luật"],
  ["chương trình hành động", "chương trình"],
  ["thông báo kết luận", "thông báo"],
  ["văn bản", "công văn"],
]);

const BY_SYMBOL: readonly [RegExp, LegalKind][] = [
  [/^QH\d+$/, "luật"],
  [/^PL/, "pháp lệnh"],
  [/^NQ/, "nghị quyết"],
  [/^ND/, "nghị định"],
  [/^QDI?NH|^QYD/, "quy định"],
  [/^QD/, "quyết định"],
  [/^CTR/, "chương trình"],
  [/^CT/, "chỉ thị"],
  [/^TTLT/, "thông tư liên tịch"],
  [/^TT/, "thông tư"],
  [/^QC/, "quy chế"],
  [/^KL/, "kết luận"],
  [/^KH/, "kế hoạch"],
  [/^HD(?!ND)/, "hướng dẫn"],
  [/^CD/, "công điện"],
  [/^CV/, "công văn"],
  [/^TB/, "thông báo"],
  [/^BC/, "báo cáo"],
  [/^VBHN/, "văn bản hợp nhất"],
];

/** A kind as people write it ("Nghị định", "CHỈ THỊ"); null for a word that is none. */
export const kindNamed = (word: string): LegalKind | null =>
  BY_WORD.get(word.normalize("NFC").trim().toLocaleLowerCase("vi").replaceAll(/\s+/g, " ")) ?? null;

/** The kind that a number and symbol tell: "118/2025/NĐ-CP" is a decree, "978/UBND-NC" an official letter. */
export function kindByReference(reference: string): LegalKind | null {
  const symbol = readReference(reference)?.symbol;
  if (!symbol) return null;
  return BY_SYMBOL.find(([pattern]) => pattern.test(symbol))?.[1] ?? letter(symbol);
}

/** Official letters bear no kind: their symbol begins with the issuer. */
const letter = (symbol: string): LegalKind | null =>
  /^(?:UBND|VPCP|HDND|B[A-Z]{1,5}|S[A-Z]{1,5}|VP)/.test(symbol) ? "công văn" : null;
