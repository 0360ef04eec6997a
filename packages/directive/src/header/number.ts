import type { Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";

export interface NumberAndSymbol {
  number: Field<string> | null;
  doubtful: boolean;
  symbol: Field<string> | null;
}

const STATE =
  /^Số\s?:?\s*(?<no>[^/\s][^/]{0,14}?)?\s*\/\s*(?<sym>(?:(?:19|20)\d{2}\s?\/\s?)?\p{Lu}[\p{L}\d&.]*(?:\s?[-/.]\s?[\p{L}&\d.]+){0,5})/u;
const PARTY =
  /^Số\s?:?\s*(?<no>\d{0,5})\s?-\s?(?<sym>\p{Lu}[\p{L}]{0,5}\s?\/\s?\p{Lu}[\p{L}\d]{1,9}(?:-\p{Lu}+)?)/u;
const BARE = /^Số\s?:\s*(?<no>\d{1,5})\s*$/u;
/** A genuine number may carry one small letter ("30c"); a capital among digits is a misread digit ("852J"). */
const SURE = /^\d{1,5}[a-eđ]?$/u;
const BLANKS = /^[\s.…_]*$/u;

/** "Số: 978 /UBND-HCTC": number and symbol apart, in the spelling of the text but without stray blanks. */
export function readNumber(line: Passage): NumberAndSymbol | null {
  const { text } = line;
  const rule = PARTY.exec(text) ? "header.number.party" : "header.number.state";
  const hit = PARTY.exec(text) ?? STATE.exec(text) ?? BARE.exec(text);
  if (!hit) return null;
  const raw = hit.groups?.["no"] ?? "";
  const number = raw.replace(/\s+/gu, "");
  const symbol = hit.groups?.["sym"]?.replace(/\s*([-/.])\s*/gu, "$1").replace(/\.$/u, "");
  const from = raw === "" ? -1 : text.indexOf(raw, 2);
  const symbolFrom =
    symbol === undefined ? -1 : text.indexOf(hit.groups?.["sym"] ?? "", from + raw.length);
  const missing = BLANKS.test(number);
  const doubtful = !missing && !SURE.test(number);
  return {
    number: missing
      ? null
      : {
          value: number,
          span: spanOf(line, from, from + raw.length),
          rule,
          confidence: doubtful ? "doubtful" : "certain",
        },
    doubtful,
    symbol:
      symbol === undefined
        ? null
        : {
            value: symbol,
            span: spanOf(line, symbolFrom, hit.index + hit[0].length),
            rule: "header.symbol",
            confidence: "certain",
          },
  };
}
