import type { Passage } from "../normalise/passage.ts";
import { readBodies } from "../who/bodies.ts";
import { DATE, readDay } from "../when/dates.ts";

const KINDS =
  "Nghị quyết(?: liên tịch)?|Nghị định|Quyết định|Chỉ thị|Quy chế|Quy định|Quy chuẩn|Thông báo(?: kết luận)?|Thông tư(?: liên tịch)?|Thông tri|Hướng dẫn|Chương trình(?: hành động)?|Kế hoạch|Đề án|Báo cáo|Tờ trình|Công văn|Công điện|Văn bản|Kết luận|Bộ luật|Luật|Pháp lệnh|Phiếu chuyển|Phiếu trình|Giấy mời|Biên bản|Hợp đồng|Điện|Lệnh";
const KIND = new RegExp(
  `(?<!\\p{L})(?<kind>${KINDS})\\s*(?:(?:của|do)\\s[^,;.:\\d]{2,60}\\s)?(?:số\\s*:?\\s*)?$`,
  "iu",
);
/** "Luật Đất đai số 31/2024/QH15": the name stands between. */
const NAMED =
  /(?<!\p{L})(?<kind>Bộ luật|Luật|Pháp lệnh)\s+(?!Luật)[^;:()\d]{2,90}?\s(?:số\s*:?\s*)$/u;
const ISSUED = new RegExp(
  `^[,\\s(]*(?:đề\\s+|ký\\s+|(?:được\\s+)?ban hành\\s+)?ngày\\s+${DATE}`,
  "iu",
);
const YEAR_ONLY = /^,?\s+năm\s+(?<y>(?:19|20)\d{2})(?!\d)/iu;
const BY = /^\)?\s*,?\s*(?:của|do)\s+(?=\p{Lu})/u;
/** Bodies of the centre that give no duties to themselves. */
const CENTRAL =
  /^(?:Thủ tướng Chính phủ|Phó Thủ tướng(?: Chính phủ)?|Chính phủ|Ủy ban Thường vụ Quốc hội|Quốc hội|Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Ban Chấp hành Trung ương(?: Đảng)?(?: khóa [IVX]+)?|Chủ tịch nước)(?!\p{L})/u;
/** "điểm a khoản 2 Điều 5", "khoản 1 và khoản 3 Điều 7", before the document; "(Điều 5)" behind. */
const PART = "(?:điểm\\s+[a-zđ](?:\\s*(?:,|và)\\s*(?:điểm\\s+)?[a-zđ](?![\\p{L}])){0,6}|khoản\\s+\\d{1,2}[a-z]?(?:\\s*(?:,|và)\\s*(?:khoản\\s+)?\\d{1,2}(?!\\d)){0,6}|Điều\\s+\\d{1,3}[a-z]?(?:\\s*(?:,|và)\\s*(?:Điều\\s+)?\\d{1,3}(?!\\d)){0,6}|Chương\\s+[IVX]{1,5}|mục\\s+[IVX\\d]{1,4})"; // prettier-ignore
const ARTICLES = new RegExp(`(?<!\\p{L})(?<articles>${PART}(?:,?\\s+${PART}){0,4})\\s+(?:của\\s+)?$`, "iu"); // prettier-ignore

export interface KindBefore {
  kind: string | null;
  /** How many characters it takes before the number, the word "số" with it. */
  length: number;
}

/** The kind that stands before a number: "Công văn số ", "Luật Đất đai số ". */
export function kindBefore(before: string): KindBefore {
  const hit = KIND.exec(before) ?? NAMED.exec(before);
  const kind = hit?.groups?.["kind"];
  if (!hit || kind === undefined) return { kind: null, length: 0 };
  const plain = (kind[0] ?? "").toUpperCase() + kind.slice(1).toLowerCase();
  return { kind: plain, length: hit[0].length };
}

export function articlesBefore(before: string): { articles: string | null; length: number } {
  const hit = ARTICLES.exec(before);
  return { articles: hit?.groups?.["articles"] ?? null, length: hit?.[0].length ?? 0 };
}

function issuerAt(passage: Passage, at: number): { name: string; end: number } | null {
  const central = CENTRAL.exec(passage.text.slice(at, at + 80))?.[0];
  if (central !== undefined) return { name: central, end: at + central.length };
  const [body] = readBodies(passage, at)?.bodies ?? [];
  return body?.from === at ? { name: body.name, end: body.to } : null;
}

/** The date and the issuer behind a number, and where they end. */
export function dateAndIssuer(
  passage: Passage,
  at: number,
): { issuedOn: string | null; issuer: string | null; end: number } {
  const behind = passage.text.slice(at, at + 60);
  let end = at;
  let issuedOn: string | null = null;
  const dated = ISSUED.exec(behind);
  if (dated) {
    const part = dated.groups ?? {};
    const year = part["y"] ?? part["yw"];
    issuedOn = year?.length === 4 ? (readDay(part, "", null)?.date ?? null) : null;
    end += dated[0].length;
  } else {
    end += YEAR_ONLY.exec(behind)?.[0].length ?? 0;
  }
  const by = BY.exec(passage.text.slice(end, end + 16));
  const issuer = by ? issuerAt(passage, end + by[0].length) : null;
  return { issuedOn, issuer: issuer?.name ?? null, end: issuer?.end ?? end };
}

/** A day within a name: "Luật … ngày 19 tháng 6 năm 2015". */
export function dayOf(words: string): string | null {
  const hit = new RegExp(`(?<![\\d/])${DATE}`, "iu").exec(words);
  const year = hit?.groups?.["y"] ?? hit?.groups?.["yw"];
  return hit && year?.length === 4 ? (readDay(hit.groups ?? {}, "", null)?.date ?? null) : null;
}
