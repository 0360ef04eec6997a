import { endsNameAt, isVerbAt, wordAt } from "../language/words.ts";
import { headAt, matchAt } from "./body-head.ts";
import { NOUN } from "./field-nouns.ts";
import { isClosed } from "./name-grammar.ts";
import { COMPOUND_HEAD, COMPOUND_TAIL, FIELD, FIELD_HEAD, PLAIN_COMPOUND } from "./heads.ts";

/** Parts of names that hold a comma, an "và" or a verb and would be cut there. */

/** "Sở" takes its whole field: "Văn hóa, Thể thao và Du lịch". */
export function readField(text: string, from: number, cursor: number): number {
  if (
    /(?:[Cc]ác|những) (?:Sở|sở|Bộ|bộ|[Pp]hòng)$/u.test(
      text.slice(Math.max(from, cursor - 12), cursor),
    )
  ) {
    return cursor;
  }
  if (text[cursor] !== " " || !FIELD_HEAD.test(text.slice(Math.max(from, cursor - 44), cursor))) {
    return cursor;
  }
  const field = matchAt(FIELD, text, cursor + 1);
  return field === "" ? cursor : cursor + 1 + field.length;
}

export function isCompound(text: string, space: number): boolean {
  const before = text.slice(Math.max(0, space - 24), space);
  if (COMPOUND_HEAD.test(before)) return matchAt(COMPOUND_TAIL, text, space + 1) !== "";
  const plain = /(?:cơ quan|đơn vị)$/iu.exec(before)?.[0];
  if (plain !== undefined) return PLAIN_COMPOUND.test(text.slice(space - plain.length, space + 24));
  return before.endsWith("đầu tư") && text.startsWith("xây dựng", space + 1);
}

/**
 * How far a name goes on behind a comma or "và" that parts no bodies, 0 where it does not: a capital that begins no body
 * ("Phát thanh và Truyền hình"), a further field in small letters ("nông lâm sản và thủy sản", "hồ thủy lợi, thủy điện").
 */
export function fieldGoesOn(
  text: string,
  from: number,
  start: number,
  separator: string,
  generic: boolean,
): number {
  if (separator.includes(";") || headAt(text, start)) return 0;
  const word = wordAt(text, start).length;
  if (!/^\p{Lu}/u.test(text[start] ?? "")) {
    const noun = matchAt(NOUN, text, start);
    const end = start - separator.length;
    if (/\svà\s/u.test(separator)) {
      const joined = matchAt(JOINED, text, start);
      if (joined !== "") return joined.length;
      return isClosed(text.slice(from, end)) || isVerbAt(text, start) ? 0 : noun.length;
    }
    const fields = generic && noun !== "" && NOUN_BEFORE.test(text.slice(Math.max(from, end - 16), end)); // prettier-ignore
    return fields && !isVerbAt(text, start) ? noun.length : 0;
  }
  if (separator.includes(",")) {
    return !generic &&
      !endsNameAt(text, start) &&
      /^(?:\p{Lu}[\p{L}]*\s){1,4}và\s\p{Lu}/u.test(text.slice(start, start + 60))
      ? word
      : 0;
  }
  return word;
}

const JOINED =
  /(?:trả kết quả|công nghiệp|du lịch|truyền hình|phát triển|thương mại|môi trường|đào tạo|tìm kiếm|các công trình)(?!\p{L})/uy;
const NOUN_BEFORE = new RegExp(`\\s${NOUN.source}$`, "u");
