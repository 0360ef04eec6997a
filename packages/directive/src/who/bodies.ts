import type { Passage } from "../normalise/passage.ts";
import { endsNameAt, wordAt } from "../language/words.ts";
import { continuesGroup, headAt, matchAt } from "./body-head.ts";
import { COMPLEMENT, COMPOUND_TAIL, OFFICE, QUANTIFIER } from "./heads.ts";
import { describedAt, narrowedAt, tradeAt } from "./description.ts";
import { belongsToOne, kindGoesOn, namesMany, nameGoesOn, wordGoesOn } from "./name-grammar.ts";
import { fieldGoesOn, isCompound, readField } from "./name-parts.ts";
import { REACH, readShared } from "./shared-head.ts";

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

const PARENTHESIS = /\([^()]{0,300}\)/uy;
const SEPARATOR = /\s?(?:[,;/]\s?(?:và\s+|cùng\s+)?|\sva\s|\svà\s|\scùng\s(?=các|Sở)|\s&\s)/uy;
const APPOSITION =
  /\s?-\s?(?=(?:Phó |Tổ |Tổ)?(?:Tổ trưởng|Trưởng|Chủ nhiệm|Ủy viên|Chủ tịch|Phó Trưởng|cơ quan|Cơ quan|đơn vị thường trực)(?!\p{L}))/uy;
const ABBREVIATION = /(?<!\p{L})(?:TP|Tp|TX|Tx|TT|CT|VP|Q|H|P|T|PCT|TTr|ThS|TS|Th\.S)$/u;
const LEVEL =
  /(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|trung ương|địa phương)(?!\p{L})/uy;

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
    const bracket = matchAt(PARENTHESIS, text, text[cursor] === " " ? cursor + 1 : cursor);
    if (bracket !== "") {
      const from = cursor;
      cursor = text.indexOf("(", cursor) + bracket.length;
      skip(from, cursor);
      continue;
    }
    const apposition = matchAt(APPOSITION, text, cursor);
    if (apposition !== "") {
      const list = headAt(text, cursor + apposition.length);
      const from = cursor;
      cursor = list ? list.end : cursor + apposition.length;
      while (cursor < limit && !/[,;:.(]/u.test(text[cursor] ?? "")) {
        if (
          text[cursor] === " " &&
          endsNameAt(text, cursor + 1) &&
          !matchAt(COMPLEMENT, text, cursor + 1) &&
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
    const separator = matchAt(SEPARATOR, text, cursor);
    if (separator !== "") {
      const start = cursor + separator.length;
      const going = separator.includes(";") ? 0 : continuesGroup(text, start, draft.grouped);
      if (going > 0) {
        cursor = start + going;
        continue;
      }
      const field = fieldGoesOn(text, draft.from, start, separator, draft.generic);
      if (field > 0) {
        cursor = start + field;
        continue;
      }
      const next = nextBody(text, start, separator.includes(";"));
      // "Đồng chí Giám đốc Sở X, Phó Trưởng Ban Y": one person in two offices.
      if (
        next &&
        separator.includes(",") &&
        ONE_COMRADE.test(text.slice(Math.max(0, draft.from - 9), draft.from + 9)) &&
        matchAt(OFFICE, text, start) !== ""
      ) {
        const list = readBodies(passage, start, limit - start);
        skip(cursor, list?.end ?? next.head.end);
        cursor = list?.end ?? next.head.end;
        continue;
      }
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
      } else if (/^0\d(?!\d)/u.test(text.slice(word, word + 3))) {
        break;
      } else if (/^[\p{L}\p{N}"“”']/u.test(text[word] ?? "")) {
        const complement = matchAt(COMPLEMENT, text, word);
        const lower = /^\p{Ll}/u.test(text[word] ?? "");
        const described = lower && (draft.generic || draft.grouped) ? describedAt(text, draft.from, word) || tradeAt(text, draft.from, word) : 0; // prettier-ignore
        const narrowed = lower && !draft.generic ? narrowedAt(text, draft.from, word) : 0;
        const goes = lower && complete !== cursor;
        const whole = !goes
          ? 0
          : draft.generic
            ? kindGoesOn(text, word)
            : wordGoesOn(text, draft.from, word);
        if (complement !== "") cursor = word + complement.length;
        else if (described > 0) cursor = word + described;
        else if (whole > 0) cursor = whole;
        else if (
          lower &&
          complete === cursor &&
          matchAt(LEVEL, text, word + matchAt(QUANTIFIER, text, word).length) === ""
        )
          break;
        else if (lower && endsNameAt(text, word) && !isCompound(text, cursor)) break;
        else if (lower && isCompound(text, cursor)) {
          cursor =
            word + Math.max(matchAt(COMPOUND_TAIL, text, word).length, wordAt(text, word).length);
        } else if (lower && draft.generic && belongsToOne(text.slice(draft.from, cursor))) break;
        else if (narrowed > 0) cursor = word + narrowed;
        else if (lower && !draft.generic && !namesMany(text, draft.from, cursor)) {
          const on = nameGoesOn(text, draft.from, word);
          if (on === 0) break;
          // "Trung tâm Y tế các huyện, thành phố": many localities in one breath.
          if (matchAt(QUANTIFIER, text, word) !== "") draft.grouped = true;
          cursor = on;
        } else cursor = word + Math.max(1, wordAt(text, word).length);
      } else break;
    } else if (/[\p{L}\p{N}&'’"“”/-]/u.test(char)) cursor += 1;
    else break;
  }
  end = cursor;
  close(cursor);
  return bodies.length > 0 ? { bodies, end } : null;
}

const ONE_COMRADE = /(?<!các )đồng chí /iu;

function begin(text: string, from: number, generic: boolean): Draft {
  const grouped = matchAt(QUANTIFIER, text, from) !== "" || generic || matchAt(OFFICE, text, from) !== "" || /^(?:UBND|Ủy ban nhân dân|Ban Giám đốc)/u.test(text.slice(from, from + 20)); // prettier-ignore
  return { from, generic, grouped, parts: [] };
}

function nextBody(
  text: string,
  start: number,
  strong: boolean,
): { at: number; head: { end: number; generic: boolean } } | null {
  const gap = matchAt(/\s*(?:[,;]\s?)?(?:và\s)?/uy, text, start);
  const index = start + gap.length;
  const head = headAt(text, index);
  if (!head) return null;
  // A small plain noun after ";" begins a clause, not a body: "; đơn vị được kiểm tra phải".
  if (
    strong &&
    head.generic &&
    /^\p{Ll}/u.test(text[index] ?? "") &&
    matchAt(QUANTIFIER, text, index) === ""
  ) {
    return null;
  }
  return { at: index, head };
}

function finish(passage: Passage, draft: Draft): Body | null {
  const ranges = draft.parts.filter(([from, to]) => to > from);
  const to = ranges.at(-1)?.[1] ?? draft.from;
  const name = ranges
    .map(([from, to]) => passage.shown.slice(from, to))
    .join("")
    .replace(/\s\s+|[^\S ]/gu, " ")
    .replace(/^[\s,;]+/u, "")
    .replace(/[\s,;:.\-–/]+$/u, "");
  if (name === "") return null;
  const title = COMRADE.exec(name)?.[0].length ?? 0;
  return { name: name.slice(title), from: draft.from + title, to, generic: draft.generic };
}

/** "Đồng chí Giám đốc Sở Công Thương" is the office; before a person's name the word stays. */
const COMRADE = new RegExp(`^đồng chí (?=${OFFICE.source})`, "iu");

const UNKNOWN_NAME = /(?:\p{Lu}|\d)[^,;()]{1,80}/uy;

/**
 * A passage that is read as one list of bodies to its very end: an addressee or the value of "Cơ quan chủ trì:". Where every
 * part must be a body (`all`), a name no rule knows is taken as it stands: "VNPT Bình Sơn".
 */
export function readBodyLine(passage: Passage, all = false): Body[] {
  const bodies: Body[] = [];
  let index = 0;
  while (index < passage.text.length && bodies.length < 60) {
    const list = readBodies(passage, index);
    const unknown = all && !list ? matchAt(UNKNOWN_NAME, passage.text, index) : "";
    if (list) {
      bodies.push(...list.bodies);
      index = Math.max(list.end, index + 1);
    } else if (unknown !== "") {
      const name = unknown.replace(/[.\s]+$/u, "");
      const to = index + name.length;
      bodies.push({ name: passage.shown.slice(index, to), from: index, to, generic: false });
      index = to;
    }
    const next = passage.text.slice(index).search(/[,;]\s|\svà\s/u);
    if (next < 0) break;
    index +=
      next + (/^[,;]\s?(?:và\s)?|^\svà\s/u.exec(passage.text.slice(index + next))?.[0].length ?? 1);
  }
  return bodies;
}
