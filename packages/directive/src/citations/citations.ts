import { slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import type { Citation } from "../reading.ts";
import { DAY, isoDate, MONTH, YEAR } from "../when/dates.ts";

/** State symbols (Decree 30/2020): 26/CT-TTg, 978 /UBND-HCTC, 53/2022/QĐ-UBND, 2539/UBND- SNV. */
const STATE =
  /(?<![\p{L}\p{N}/.,-])(?<no>\d{1,5}[A-Za-z]?)\s?\/\s?(?:(?<year>(?:19|20)\d{2})\s?\/\s?)?(?<sym>\p{Lu}[\p{L}\d&]{0,12}(?:\s?[-.&/]\s?\p{Lu}[\p{L}\d&]{0,14}){0,4})(?![\p{L}\p{N}])/gu;
/** Party symbols (Guidance 36-HD/VPTW): 26-CT/TU, 57-NQ/TW. */
const PARTY =
  /(?<![\p{L}\p{N}/.,-])(?<no>\d{1,5})\s?-\s?(?<kind>\p{Lu}[\p{L}]{0,5})\s?\/\s?(?<org>\p{Lu}[\p{Lu}\d]{1,9}(?:-\p{Lu}{2,6})?)(?![\p{L}\p{N}])/gu;
const KIND =
  /(?<kind>Nghị quyết|Nghị định|Quyết định|Chỉ thị|Quy chế|Quy định|Thông báo(?: [Kk]ết luận)?|Thông tư(?: liên tịch)?|Hướng dẫn|Chương trình(?: hành động)?|Kế hoạch|Đề án|Báo cáo|Tờ trình|Công văn|Công điện|Văn bản|Kết luận|Luật|Pháp lệnh|Phiếu chuyển|Giấy mời)\s*(?:số\s*:?\s*)?$/iu;
const ISSUED = new RegExp(`^[,\\s]*(?:ngày|được ban hành ngày)\\s+(?<d>${DAY})(?:\\s?[/.]\\s?(?<m>${MONTH})\\s?[/.]\\s?(?<y>${YEAR})|\\s+tháng\\s+(?<mw>${MONTH})\\s+năm\\s+(?<yw>${YEAR}))`, "iu"); // prettier-ignore
const BY =
  /^\s*,?\s*của\s+(?<by>(?:\p{Lu}[\p{L}.]*)(?:\s(?:\p{Lu}[\p{L}.]*|nhân dân|tỉnh|thành phố|huyện|và|ủy|các|đảng|vụ)){0,8})/u;
const ABBREVIATIONS = /^(?:CD|CĐ|QD|QĐ|ND|NĐ)(?=[-.])/u;

function normaliseSymbol(symbol: string, kind: string | null): string {
  const tight = symbol.replace(/\s*([-./&])\s*/gu, "$1").replace(/\.$/u, "");
  // OCR and old keyboards lose the stroke of Đ; the word before the number gives it back.
  if (kind === null || !ABBREVIATIONS.test(tight)) return tight;
  return /^(?:công điện|quyết định|nghị định)/iu.test(kind)
    ? `${tight[0]}Đ${tight.slice(2)}`
    : tight;
}

/** Two capitals at least: "24/Sở" or "2/A" is no symbol. */
function isSymbol(symbol: string): boolean {
  return (
    /\p{Lu}.*\p{Lu}/u.test(symbol) &&
    /^\p{Lu}{2}|^\p{Lu}\p{Ll}{0,3}[-.]|^\p{Lu}[\p{Lu}\d]|-/u.test(symbol)
  );
}

function citationAt(
  passage: Passage,
  index: number,
  length: number,
  number: string,
  symbol: string,
  slash: string,
): Citation {
  const { text } = passage;
  const before = KIND.exec(text.slice(Math.max(0, index - 60), index));
  const kind = before?.groups?.["kind"] ?? null;
  const from = before ? index - before[0].length : index;
  let to = index + length;
  const dated = ISSUED.exec(text.slice(to, to + 60));
  const part = dated?.groups;
  const issuedOn = part
    ? isoDate(Number(part["y"] ?? part["yw"]), Number(part["m"] ?? part["mw"]), Number(part["d"]))
    : null;
  if (dated) to += dated[0].length;
  const by = BY.exec(text.slice(to, to + 140));
  if (by) to += by[0].length;
  const range = slicePassage(passage, from, to);
  return {
    span: spanOf(range),
    text: range.shown,
    kind: kind && kind[0] ? kind[0].toUpperCase() + kind.slice(1).toLowerCase() : null,
    number: number + slash + normaliseSymbol(symbol, kind),
    issuedOn,
    issuer: by?.groups?.["by"] ?? null,
  };
}

/** Documents named in a passage, in order. */
export function citationsIn(passage: Passage): Citation[] {
  const found: { at: number; citation: Citation }[] = [];
  if (!/\d\s?[/-]/u.test(passage.text)) return [];
  for (const hit of passage.text.matchAll(PARTY)) {
    const part = hit.groups ?? {};
    const citation = citationAt(
      passage,
      hit.index,
      hit[0].length,
      part["no"] ?? "",
      `${part["kind"] ?? ""}/${part["org"] ?? ""}`,
      "-",
    );
    found.push({ at: hit.index, citation });
  }
  for (const hit of passage.text.matchAll(STATE)) {
    const part = hit.groups ?? {};
    const symbol = part["sym"] ?? "";
    if (!isSymbol(symbol) || found.some(({ at }) => Math.abs(at - hit.index) < 3)) continue;
    const slash = part["year"] === undefined ? "/" : `/${part["year"]}/`;
    found.push({
      at: hit.index,
      citation: citationAt(passage, hit.index, hit[0].length, part["no"] ?? "", symbol, slash),
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ citation }) => citation);
}
