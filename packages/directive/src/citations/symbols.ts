/** Kinds and issuers whose hyphen gets lost: "61/2018/NĐCP", "1961/QĐUBND". */
const GLUED =
  /^(?<kind>QĐ|NĐ|NQ|CT|CĐ|TT|KH|TB|BC|TTr|HD|KL|CTr|QC|TTLT)(?<org>CP|TTg|UBND|HĐND|CTUBND|TW|TU|VPCP|BNV|BTC|BTP|BYT|BXD|BCT|BKHĐT|BTNMT|BGDĐT|BNNPTNT|BTTTT|BLĐTBXH|BVHTTDL|BKHCN|BGTVT|BQP|BCA|BNG|NHNN)(?<rest>-.*)?$/u;
/** The word before the number gives back what OCR and old keyboards lose: the stroke of Đ. */
const STROKELESS = /^(?:CD|CĐ|QD|QĐ|ND|NĐ)(?=[-.])/u;
const WITH_STROKE = /^(?:công điện|quyết định|nghị định)/iu;

/** A symbol as it is filed: no blanks, its hyphens, TTg and QH as they are written. */
export function normaliseSymbol(symbol: string, kind: string | null): string {
  let tight = symbol.replace(/\s*([-./&])\s*/gu, "$1").replace(/\.$/u, "");
  tight = tight.replace(/TTG(?!\p{L})/gu, "TTg").replace(/^[O0]H(?=\d{1,2}$)/u, "QH");
  const glued = GLUED.exec(tight)?.groups;
  if (glued) tight = `${glued["kind"]}-${glued["org"]}${glued["rest"] ?? ""}`;
  return kind !== null && STROKELESS.test(tight) && WITH_STROKE.test(kind)
    ? `${tight[0]}Đ${tight.slice(2)}`
    : tight;
}

/** Two capitals at least: "24/Sở" or "2/A" is no symbol. */
export function isSymbol(symbol: string): boolean {
  return (
    /\p{Lu}.*\p{Lu}/u.test(symbol) &&
    /^\p{Lu}{2}|^\p{Lu}\p{Ll}{0,3}[-.]|^\p{Lu}[\p{Lu}\d]|-/u.test(symbol)
  );
}

/**
 * What two spellings of one document share (documents-interop 2.2): the number as an integer, the symbol without regard to
 * hyphens, case, stroke and the order of Party style ("25-CT/TU", "25/CT-TU"), and the year of the symbol or of the date,
 * because numbers restart each year; "?" where neither is told.
 */
export function citationKey(number: string, issuedOn: string | null): string {
  const parts = /^(?<no>\d+)(?<suffix>[A-Za-z]?)[-/](?:(?<year>\d{4})\/)?(?<symbol>.+)$/u.exec(number)?.groups; // prettier-ignore
  if (!parts) return number.toUpperCase();
  const symbol = (parts["symbol"] ?? "")
    .toUpperCase()
    .replaceAll("Đ", "D")
    .replace(/[-./\s]/gu, "");
  const year = parts["year"] ?? issuedOn?.slice(0, 4) ?? "?";
  return `${Number(parts["no"])}${(parts["suffix"] ?? "").toUpperCase()}/${symbol}/${year}`;
}
