import { slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import type { Citation } from "../reading.ts";
import { articlesBefore, dateAndIssuer, kindBefore } from "./surroundings.ts";
import { citationKey, isSymbol, normaliseSymbol } from "./symbols.ts";

/** State symbols (Decree 30/2020): 26/CT-TTg, 978 /UBND-HCTC, 53/2022/QĐ-UBND, 2539/UBND- SNV. */
const STATE =
  /(?<![\p{L}\p{N}/.,-])(?<no>\d{1,5}[A-Za-z]?)\s?\/\s?(?:(?<year>(?:19|20)\d{2})\s?\/\s?)?(?<sym>\p{Lu}[\p{L}\d&]{0,12}(?:\s?[-.&/]\s?\p{Lu}[\p{L}\d&]{0,14}){0,4})(?![\p{L}\p{N}])/gu;
/** Party symbols (Guidance 36-HD/VPTW): 26-CT/TU, 57-NQ/TW, 12-CTr/TU. */
const PARTY =
  /(?<![\p{L}\p{N}/.,-])(?<no>\d{1,5})\s?-\s?(?<kind>\p{Lu}[\p{L}]{0,5})\s?\/\s?(?<org>\p{Lu}[\p{Lu}\d]{1,9}(?:-\p{Lu}{2,6})?)(?![\p{L}\p{N}])/gu;
/** "các Quyết định số 1, 2 và 3/QĐ-UBND": the numbers before the one that bears the symbol. */
const EARLIER =
  /(?<list>(?:(?<![\p{L}\p{N}/.,-])\d{1,5}[A-Za-z]?\s*(?:,|;|và)\s*(?:số\s+)?){1,8})$/u;
/** A form is no document: "Mẫu số 02/TĐKT". */
const FORM = /(?:mẫu|biểu|phụ biểu|phiếu|ký hiệu|tài khoản|lô|thửa)(?:\s+số)?\s*:?\s*$/iu;
/** Bounds what one passage may cite; a text that cites more is no directive. */
const MOST = 2_000;

interface Hit {
  at: number;
  length: number;
  no: string;
  symbol: string;
  /** What stands between the number and the symbol. */
  between: string;
}

function hitsIn(text: string): Hit[] {
  const found: Hit[] = [];
  const party = new Set<number>();
  for (const { index, 0: words, groups = {} } of text.matchAll(PARTY)) {
    party.add(index);
    const symbol = `${groups["kind"] ?? ""}/${groups["org"] ?? ""}`;
    found.push({ at: index, length: words.length, no: groups["no"] ?? "", symbol, between: "-" });
  }
  for (const { index, 0: words, groups = {} } of text.matchAll(STATE)) {
    const symbol = groups["sym"] ?? "";
    if (!isSymbol(symbol) || [-2, -1, 0, 1, 2].some((near) => party.has(index + near))) continue;
    const between = groups["year"] === undefined ? "/" : `/${groups["year"]}/`;
    found.push({ at: index, length: words.length, no: groups["no"] ?? "", symbol, between });
  }
  return found.sort((a, b) => a.at - b.at).slice(0, MOST);
}

/** Documents named in a passage, in order. A number without its own kind has that of the list it stands in. */
export function citationsIn(passage: Passage): Citation[] {
  const { text } = passage;
  if (!/\d\s?[/-]/u.test(text)) return [];
  const found: Citation[] = [];
  let last = { kind: null as string | null, end: -1 };
  for (const hit of hitsIn(text)) {
    const before = text.slice(Math.max(0, hit.at - 160), hit.at);
    if (FORM.test(before)) continue;
    const list = EARLIER.exec(before)?.groups?.["list"] ?? "";
    const own = kindBefore(before.slice(0, before.length - list.length));
    const joined = /^\s*(?:\([^)]{0,80}\)\s*)?(?:,|;|và)\s*(?:số\s+)?$/u;
    const inList: boolean =
      last.end >= 0 && joined.test(text.slice(last.end, hit.at - list.length));
    const kind: string | null = own.kind ?? (inList ? last.kind : null);
    const { articles, length } = articlesBefore(
      before.slice(0, before.length - list.length - own.length),
    );
    const from = hit.at - list.length - own.length - length;
    const { issuedOn, issuer, end } = dateAndIssuer(passage, hit.at + hit.length);
    const range = slicePassage(passage, from, end);
    const symbol = normaliseSymbol(hit.symbol, kind);
    // Numbers are told from dates and counts only behind a kind: "số 1, 2, 3/QĐ-UBND".
    const numbers = own.kind === null ? [] : (list.match(/\d{1,5}[A-Za-z]?/gu) ?? []);
    for (const no of [...numbers, hit.no]) {
      const number = no + hit.between + symbol;
      const dated = no === hit.no ? issuedOn : null;
      found.push({
        span: spanOf(range),
        text: range.shown,
        kind,
        number,
        key: citationKey(number, dated),
        issuedOn: dated,
        issuer,
        articles,
      });
    }
    last = { kind, end };
  }
  return found;
}
