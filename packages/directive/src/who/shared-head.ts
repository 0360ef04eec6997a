import type { Passage } from "../normalise/passage.ts";
import type { Body, BodyList } from "./bodies.ts";
import { headAt, matchAt } from "./body-head.ts";
import { FIELD } from "./heads.ts";

/** No list of bodies in a real directive is longer; it keeps the reading linear. */
export const REACH = 900;

/** "các Sở: Tài chính, Nội vụ" and "UBND các huyện Tân Phú, Định Quán" share their head. */
export function readShared(
  passage: Passage,
  draft: { from: number },
  cursor: number,
): BodyList | null {
  const { text } = passage;
  if (cursor - draft.from > 80) return null;
  if (!SHARED_NOUN.test(text.slice(Math.max(draft.from, cursor - 12), cursor))) return null;
  const head =
    /^(.*?)(?:[Cc]ác|những)\s(Sở|sở|Bộ|bộ|Ban|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khu phố|tỉnh|phòng|Phòng|trường|Trường|Trung tâm|công ty|Công ty|bệnh viện|Bệnh viện|Chi cục|Cục|Viện|Hội|Đồn Biên phòng)$/u.exec(
      text.slice(draft.from, cursor),
    );
  if (!head) return null;
  const gap = matchAt(/\s?:\s?|\s/uy, text, cursor);
  if (gap === "") return null;
  const bodies: Body[] = [];
  const prefix = passage.shown.slice(draft.from, draft.from + (head[1] ?? "").length);
  const kind = head[2] ?? "";
  let noun = /^(?:sở|bộ)$/u.test(kind) ? kind[0]?.toUpperCase() + kind.slice(1) : kind;
  let index = cursor + gap.length;
  let end = cursor;
  while (index - cursor < REACH) {
    const field = /^(?:sở|bộ|phòng)$/iu.test(kind) ? matchAt(FIELD, text, index) : "";
    const name =
      field ||
      matchAt(/(?:\p{Lu}[\p{L}\p{N}'.]*)(?:[\s-]\p{Lu}[\p{L}\p{N}']*){0,4}/uy, text, index);
    if (
      name === "" ||
      (field === "" &&
        headAt(text, index) !== null &&
        !/^\s?[,;]/u.test(text.slice(index + name.length, index + name.length + 2)))
    ) {
      break;
    }
    if (field === "" && AGENCY_LIKE.test(name)) break;
    end = index + name.length;
    bodies.push({
      name: `${prefix}${noun} ${passage.shown.slice(index, end)}`,
      from: bodies.length ? index : draft.from,
      to: end,
      generic: false,
    });
    const separator = matchAt(/\s?[,;]\s?(?:và\s)?|\svà\s/uy, text, end);
    if (separator === "") break;
    index = end + separator.length;
    // "UBND các xã Tân Hồng, An Phước và phường Hồng Ngự": a place of another level keeps the head.
    const level = LOCALITY.test(noun) ? matchAt(OTHER_LEVEL, text, index) : "";
    if (level !== "") {
      noun = level.trim();
      index += level.length;
    }
  }
  return bodies.length > 1 || (bodies.length === 1 && gap.includes(":")) ? { bodies, end } : null;
}

const LOCALITY = /^(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu)$/u;
const OTHER_LEVEL = /(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu)\s(?=\p{Lu})/uy;
const SHARED_NOUN =
  /(?:Sở|sở|Bộ|bộ|Ban|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khu phố|tỉnh|phòng|Phòng|trường|Trường|Trung tâm|ông ty|ệnh viện|ục|Viện|Hội|Đồn Biên phòng)$/u;
const AGENCY_LIKE =
  /^(?:UBND|Ủy ban|Chủ tịch|Giám đốc|Văn phòng|Công an|Thủ trưởng|Sở|Ban |Thanh tra|Cục|Bộ |HĐND|Trung tâm|Hội)/u;
