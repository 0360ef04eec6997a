import { slicePassage, type Passage } from "../normalise/passage.ts";
import { endsNameAt, wordAt } from "../language/words.ts";
import {
  AGENCY,
  COMPLEMENT,
  COMPOUND_HEAD,
  COMPOUND_TAIL,
  FIELD,
  FIELD_HEAD,
  GENERIC,
  OFFICE,
  PLAIN_COMPOUND,
  QUANTIFIER,
} from "./heads.ts";

/** A body named in the text. */
export interface Body {
  name: string;
  from: number;
  to: number;
  /** It names a kind ("các đơn vị"), nobody in particular. */
  generic: boolean;
}

export interface BodyList {
  bodies: Body[];
  /** Behind the last name, parentheses and appositions included. */
  end: number;
}

/** No list of bodies in a real directive is longer; it keeps the reading linear. */
const REACH = 900;
const PARENTHESIS = /\([^()]{0,300}\)/uy;
const SEPARATOR = /\s?(?:[,;/]\s?(?:và\s+|cùng\s+)?|\sva\s|\svà\s|\scùng\s(?=các|Sở)|\s&\s)/uy;
const APPOSITION =
  /\s?-\s?(?=(?:Phó |Tổ |Tổ)?(?:Tổ trưởng|Trưởng|Chủ nhiệm|Ủy viên|Chủ tịch|Phó Trưởng|cơ quan|Cơ quan|đơn vị thường trực)(?!\p{L}))/uy;
const ABBREVIATION = /(?:TP|Tp|TX|Tx|TT|CT|VP|Q|H|P|T|PCT|TTr|ThS|TS|Th\.S)$/u;
const LEVEL =
  /(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|trung ương|địa phương)(?!\p{L})/uy;
const SINGLE = /^(?:Sở|Ban|Bộ|Ngành|Hội|Đoàn|Phòng|Trung tâm|Viện|Trường|Tổ|Cục|Chi cục)$/u;

function at(rule: RegExp, text: string, index: number): string {
  rule.lastIndex = index;
  return rule.exec(text)?.[0] ?? "";
}

/** Whether a body of its own begins here, and how far its head reaches. */
function headAt(text: string, index: number): { end: number; generic: boolean } | null {
  const quantifier = at(QUANTIFIER, text, index);
  const start = index + quantifier.length;
  const office = at(OFFICE, text, start);
  if (office !== "") return { end: start + office.length, generic: false };
  const agency = at(AGENCY, text, start);
  if (agency !== "" && !isVerbPhrase(text, start)) {
    const alone = /^[,;:.)]|^$|^ (?:và|thuộc|cấp)(?!\p{L})/u.test(
      text.slice(start + agency.length, start + agency.length + 7),
    );
    return {
      end: start + agency.length,
      generic: (quantifier !== "" && SINGLE.test(agency)) || (alone && SINGLE.test(agency)),
    };
  }
  const generic = at(GENERIC, text, start);
  if (generic !== "" && (quantifier !== "" || !isVerbPhrase(text, start))) {
    return { end: start + generic.length, generic: true };
  }
  return null;
}

/** "Tổ chức", "Ban hành", "Báo cáo", "Hội nghị" begin like a body and are none. */
function isVerbPhrase(text: string, index: number): boolean {
  const first = wordAt(text, index);
  const second = wordAt(text, index + first.length + 1);
  const pair = `${first} ${second}`.toLowerCase();
  if (pair === "tổ chức") {
    return !/^Tổ chức (?:chính trị|tín dụng|xã hội|cá nhân|, cá nhân)/u.test(
      text.slice(index, index + 24),
    );
  }
  return /^(?:ban hành|báo cáo|hội (?:nghị|thảo|nhập)|đoàn kết|bộ (?:thủ|tiêu|chỉ số|hồ)|cấp (?:phát|giấy|phép|bách|có|thẩm)|đội ngũ|đoàn viên|cổng dịch|ngành nghề|trường hợp|thuế (?:suất|giá)|cơ sở (?:pháp|dữ|hạ|vật|đó)|phòng (?:ngừa|chống|cháy)|khu vực|tỉnh táo|tổ hợp|quỹ đất|trạm y|đài tưởng|công an toàn|cấp độ|cấp trên|bộ máy|thống kê|cá nhân hóa)$/u.test(
    pair,
  );
}

/** A plain noun that goes on with the group before: "các sở, ban, ngành", "các huyện, thị xã Long Khánh". */
function continuesGroup(text: string, index: number, grouped: boolean): number {
  if (!grouped) return 0;
  const word = at(GENERIC, text, index);
  if (word === "") return 0;
  const next = text.slice(index + word.length, index + word.length + 18);
  const bare =
    /^(?:\s*[,;:.()]|$|\s(?:và|thuộc|trực thuộc|cấp|của|có liên quan|liên quan|trên|đóng|tỉnh|ở|trong|khác|được|nhà nước|nhân dân|chính trị|quản lý|trung ương|còn|địa phương|đoàn thể)(?!\p{L}))/u.test(
      next,
    );
  const lower = /^\p{Ll}/u.test(word);
  if (/^tổ chức/iu.test(word) && !bare) return 0;
  if (isVerbPhrase(text, index)) return 0;
  if (/^(?:sở|ban|ngành|phòng)$/u.test(word)) return word.length;
  if (/^(?:sở|ban|ngành|hội|bộ|đoàn|phòng|tổ)$/iu.test(word)) {
    const runsOn = lower && (endsNameAt(text, index + word.length + 1) || /^ \p{Lu}/u.test(next));
    return bare || runsOn ? word.length : 0;
  }
  // An office or a committee is a body of its own even in small letters: "lãnh đạo các sở".
  if (
    /^(?:giám đốc|thủ trưởng|chủ tịch|lãnh đạo|người đứng đầu|ủy ban|đồng chí|văn phòng|thành viên)/iu.test(
      word,
    )
  ) {
    return 0;
  }
  return lower || bare ? word.length : 0;
}

interface Draft {
  from: number;
  generic: boolean;
  grouped: boolean;
  parts: [number, number][];
}

/**
 * Reads a list of bodies that begins at `index`: "các Sở, ban, ngành, UBND các huyện, thành phố và Công an tỉnh". Several
 * kinds named in one breath stay one name; the list is cut where a new body begins and ends where a duty begins. A list
 * that shares its head ("các Sở: Tài chính, Nội vụ") is resolved.
 */
export function readBodies(passage: Passage, index: number, reach = REACH): BodyList | null {
  const { text } = passage;
  const first = headAt(text, index);
  if (!first) return null;
  const limit = Math.min(text.length, index + reach);
  const bodies: Body[] = [];
  let draft = begin(text, index, first.generic);
  let cursor = first.end;
  // Where a department's name is whole: only its level or place can follow.
  let complete = -1;
  let end = first.end;
  const close = (to: number) => {
    draft.parts.push([draft.parts.at(-1)?.[1] ?? draft.from, to]);
    const body = finish(passage, draft);
    if (body) bodies.push(body);
  };
  const skip = (from: number, to: number) => {
    const start = draft.parts.at(-1)?.[1] ?? draft.from;
    draft.parts.push([start, from], [to, to]);
  };
  for (;;) {
    const named = readField(text, draft.from, cursor);
    if (named > cursor) complete = named;
    cursor = named;
    end = cursor;
    if (cursor >= limit) break;
    const shared = readShared(passage, draft, cursor);
    if (shared) {
      bodies.push(...shared.bodies);
      cursor = shared.end;
      const next = nextBody(text, cursor, false);
      if (!next) return { bodies, end: cursor };
      draft = begin(text, next.at, next.head.generic);
      cursor = next.head.end;
      continue;
    }
    const bracket = at(PARENTHESIS, text, text[cursor] === " " ? cursor + 1 : cursor);
    if (bracket !== "") {
      const from = cursor;
      cursor = text.indexOf("(", cursor) + bracket.length;
      skip(from, cursor);
      continue;
    }
    const apposition = at(APPOSITION, text, cursor);
    if (apposition !== "") {
      const list = headAt(text, cursor + apposition.length);
      const from = cursor;
      cursor = list ? list.end : cursor + apposition.length;
      while (cursor < limit && !/[,;:.(]/u.test(text[cursor] ?? "")) {
        if (
          text[cursor] === " " &&
          endsNameAt(text, cursor + 1) &&
          !at(COMPLEMENT, text, cursor + 1) &&
          !isCompound(text, cursor)
        ) {
          break;
        }
        cursor++;
      }
      skip(from, cursor);
      continue;
    }
    // "phòng, chống thiên tai" is one word with a comma in it.
    if (text.startsWith(", chống", cursor) && text.startsWith("hòng", cursor - 4)) {
      cursor += ", chống".length;
      continue;
    }
    const separator = at(SEPARATOR, text, cursor);
    if (separator !== "") {
      const start = cursor + separator.length;
      const going = separator.includes(";") ? 0 : continuesGroup(text, start, draft.grouped);
      if (going > 0) {
        cursor = start + going;
        continue;
      }
      if (goesOnCapital(text, start, separator, draft)) {
        cursor = start + wordAt(text, start).length;
        continue;
      }
      const next = nextBody(text, start, separator.includes(";"));
      if (next) {
        close(cursor);
        draft = begin(text, next.at, next.head.generic);
        cursor = next.head.end;
        continue;
      }
      break;
    }
    const char = text[cursor] ?? "";
    if (char === ".") {
      if (
        !ABBREVIATION.test(text.slice(Math.max(0, cursor - 4), cursor)) ||
        !/^\.\s?\p{L}/u.test(text.slice(cursor, cursor + 3))
      ) {
        break;
      }
      cursor += text[cursor + 1] === " " ? 2 : 1;
    } else if (char === " ") {
      const word = cursor + 1;
      if (text.startsWith("- ", word)) {
        if (!/^(?:\p{Lu}|xã hội|nghề nghiệp)/u.test(text.slice(word + 2, word + 14))) break;
        cursor = word + 2;
      } else if (/^[\p{L}\p{N}"“”']/u.test(text[word] ?? "")) {
        const complement = at(COMPLEMENT, text, word);
        const lower = /^\p{Ll}/u.test(text[word] ?? "");
        if (complement !== "") cursor = word + complement.length;
        else if (lower && complete === cursor && at(LEVEL, text, word) === "") break;
        else if (lower && endsNameAt(text, word) && !isCompound(text, cursor)) break;
        else if (lower && isCompound(text, cursor)) {
          cursor = word + Math.max(at(COMPOUND_TAIL, text, word).length, wordAt(text, word).length);
        } else cursor = word + Math.max(1, wordAt(text, word).length);
      } else break;
    } else if (/[\p{L}\p{N}&'’"“”/-]/u.test(char)) cursor += 1;
    else break;
  }
  end = cursor;
  close(cursor);
  return bodies.length > 0 ? { bodies, end } : null;
}

function begin(text: string, from: number, generic: boolean): Draft {
  const grouped = at(QUANTIFIER, text, from) !== "" || generic || at(OFFICE, text, from) !== "" || /^(?:UBND|Ủy ban nhân dân|Ban Giám đốc)/u.test(text.slice(from, from + 20)); // prettier-ignore
  return { from, generic, grouped, parts: [] };
}

/** "Sở" takes its whole field: "Văn hóa, Thể thao và Du lịch". */
function readField(text: string, from: number, cursor: number): number {
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
  const field = at(FIELD, text, cursor + 1);
  return field === "" ? cursor : cursor + 1 + field.length;
}

function isCompound(text: string, space: number): boolean {
  const before = text.slice(Math.max(0, space - 24), space);
  if (COMPOUND_HEAD.test(before)) return at(COMPOUND_TAIL, text, space + 1) !== "";
  const plain = /(?:cơ quan|đơn vị)$/iu.exec(before)?.[0];
  if (plain !== undefined) return PLAIN_COMPOUND.test(text.slice(space - plain.length, space + 24));
  return before.endsWith("đầu tư") && text.startsWith("xây dựng", space + 1);
}

/** "Phát thanh và Truyền hình": a capital after "và" that begins no body belongs to the name. */
function goesOnCapital(text: string, start: number, separator: string, draft: Draft): boolean {
  if (separator.includes(";") || headAt(text, start)) return false;
  if (!/^\p{Lu}/u.test(text[start] ?? "")) {
    return (
      /\svà\s/u.test(separator) &&
      /^(?:trả kết quả|công nghiệp|du lịch|truyền hình|phát triển|thương mại|môi trường|đào tạo|tìm kiếm|các công trình)/u.test(
        text.slice(start, start + 16),
      )
    );
  }
  if (separator.includes(",")) {
    return (
      !draft.generic &&
      !endsNameAt(text, start) &&
      /^(?:\p{Lu}[\p{L}]*\s){1,4}và\s\p{Lu}/u.test(text.slice(start, start + 60))
    );
  }
  return true;
}

function nextBody(
  text: string,
  start: number,
  strong: boolean,
): { at: number; head: { end: number; generic: boolean } } | null {
  const gap = at(/\s*(?:[,;]\s?)?(?:và\s)?/uy, text, start);
  const index = start + gap.length;
  const head = headAt(text, index);
  if (!head) return null;
  // A small plain noun after ";" begins a clause, not a body: "; đơn vị được kiểm tra phải".
  if (
    strong &&
    head.generic &&
    /^\p{Ll}/u.test(text[index] ?? "") &&
    at(QUANTIFIER, text, index) === ""
  ) {
    return null;
  }
  return { at: index, head };
}

/** "các Sở: Tài chính, Nội vụ" and "UBND các huyện Tân Phú, Định Quán" share their head. */
function readShared(passage: Passage, draft: Draft, cursor: number): BodyList | null {
  const { text } = passage;
  if (cursor - draft.from > 80) return null;
  if (!SHARED_NOUN.test(text.slice(Math.max(draft.from, cursor - 12), cursor))) return null;
  const head =
    /^(.*?)(?:[Cc]ác|những)\s(Sở|sở|Bộ|bộ|Ban|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|tỉnh|phòng|Phòng|trường|Trường|Trung tâm|công ty|Công ty)$/u.exec(
      text.slice(draft.from, cursor),
    );
  if (!head) return null;
  const gap = at(/\s?:\s?|\s/uy, text, cursor);
  if (gap === "") return null;
  const bodies: Body[] = [];
  const prefix = passage.shown.slice(draft.from, draft.from + (head[1] ?? "").length);
  const kind = head[2] ?? "";
  const noun = /^(?:sở|bộ)$/u.test(kind) ? kind[0]?.toUpperCase() + kind.slice(1) : kind;
  let index = cursor + gap.length;
  let end = cursor;
  while (index - cursor < REACH) {
    const field = /^(?:sở|bộ|phòng)$/iu.test(kind) ? at(FIELD, text, index) : "";
    const name =
      field || at(/(?:\p{Lu}[\p{L}\p{N}'.]*)(?:[\s-]\p{Lu}[\p{L}\p{N}']*){0,4}/uy, text, index);
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
    const separator = at(/\s?[,;]\s?(?:và\s)?|\svà\s/uy, text, end);
    if (separator === "") break;
    index = end + separator.length;
  }
  return bodies.length > 1 || (bodies.length === 1 && gap.includes(":")) ? { bodies, end } : null;
}

const SHARED_NOUN =
  /(?:Sở|sở|Bộ|bộ|Ban|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|tỉnh|phòng|Phòng|trường|Trường|Trung tâm|ông ty)$/u;
const AGENCY_LIKE =
  /^(?:UBND|Ủy ban|Chủ tịch|Giám đốc|Văn phòng|Công an|Thủ trưởng|Sở|Ban |Thanh tra|Cục|Bộ |HĐND|Trung tâm|Hội)/u;

function finish(passage: Passage, draft: Draft): Body | null {
  const ranges = draft.parts.filter(([from, to]) => to > from);
  const to = ranges.at(-1)?.[1] ?? draft.from;
  const name = ranges
    .map(([from, to]) => passage.shown.slice(from, to))
    .join("")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;]+|[\s,;:.\-–/]+$/gu, "");
  return name === "" ? null : { name, from: draft.from, to, generic: draft.generic };
}

/** A passage that is read as one list of bodies to its very end: an addressee or the value of "Cơ quan chủ trì:". */
export function readBodyLine(passage: Passage): Body[] {
  const bodies: Body[] = [];
  let index = 0;
  while (index < passage.text.length && bodies.length < 60) {
    const list = readBodies(passage, index);
    if (list) {
      bodies.push(...list.bodies);
      index = Math.max(list.end, index + 1);
    }
    const next = passage.text.slice(index).search(/[,;]\s|\svà\s/u);
    if (next < 0) break;
    index +=
      next + (/^[,;]\s?(?:và\s)?|^\svà\s/u.exec(passage.text.slice(index + next))?.[0].length ?? 1);
  }
  return bodies;
}

export function subPassage(passage: Passage, from: number, to: number): Passage {
  return slicePassage(passage, from, to);
}
