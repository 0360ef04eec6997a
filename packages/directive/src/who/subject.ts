import { endsNameAt, isVerbAt, verbLengthAt } from "../language/words.ts";
import type { Passage } from "../normalise/passage.ts";
import { readBodies, type Body, type BodyList } from "./bodies.ts";
import { OFFICE } from "./heads.ts";
import { belongsToOne } from "./name-grammar.ts";

/** Who a clause tells to act, and how it says so. */
export interface Subject {
  bodies: Body[];
  /** Where the clause begins, its connectors included. */
  from: number;
  /** Where the duty begins. */
  end: number;
  cue: "give" | "bare" | "scope";
}

/** Tells the authority that issues the directive, which commands and is not commanded. */
export type AuthorityTest = (name: string) => boolean;

const CONNECTOR =
  /(?:(?:Đồng thời|Ngoài ra|Bên cạnh đó|Trước mắt|Cùng với đó|Trên cơ sở đó|Theo đó|Do đó|Vì vậy|Về việc này|Về vấn đề này|Về nội dung này|Qua đó|Cụ thể|Trong đó|Tiếp tục|Nay|Xét đề nghị nêu trên|Riêng)(?!\p{L})[,:]?\s+)/iuy;
const GIVE =
  /(?:(?:đồng ý|thống nhất|kính|trân trọng|tiếp tục)\s+)?(?:giao(?:\s+(?:trách nhiệm|nhiệm vụ))?(?:\s+cho)?|yêu cầu|đề nghị|phân công|ủy quyền(?:\s+cho)?)\s+/iuy;
const COMMAND =
  /(?:giao(?:\s+cho)?|yêu cầu|đề nghị|phân công|chỉ đạo|ủy quyền(?:\s+cho)?|chỉ thị)\s*:?\s+/iuy;
const SCOPE = /(?:Đối với|Riêng đối với|Riêng)\s+/iuy;
const INTRO =
  /^(?:Căn cứ|Trên cơ sở|Để|Nhằm|Trong|Trước|Sau|Định kỳ|Hằng|Hàng|Khi|Trường hợp|Đối với|Về|Qua|Từ|Thực hiện|Theo|Tại|Chậm nhất|Xét|Do|Với|Hiện nay|Ngay|Cùng với|Bên cạnh|Tiếp tục thực hiện|Liên quan|Nhận được|Ngoài|Thống nhất|Đồng ý|Nhất trí|Cơ bản|Ghi nhận|Đánh giá cao|Biểu dương|Hoan nghênh|Tiếp thu)(?!\p{L})/iu;
export const STATEMENT =
  /^\s*,?\s*(?:đã|chưa|sẽ|đang|còn|không có|được|bị|vẫn|cũng|nhận thấy|là(?! đầu mối| cơ quan)|đều|ghi nhận|đánh giá cao|biểu dương|nhận được|có (?:Công văn|Văn bản|Báo cáo|Tờ trình|ý kiến như))(?!\p{L})/iu;
const BETWEEN =
  /^\s*,?\s*(?:căn cứ|trên cơ sở|theo|trước|khi|trong|để|sau|tại|từ|định kỳ|chậm nhất|phải|cần|có|với|ngoài|nếu|bằng|thông qua|không|như|cùng|là|nhằm|về)(?!\p{L})/iu;

function at(rule: RegExp, text: string, index: number): number {
  rule.lastIndex = index;
  return rule.test(text) ? rule.lastIndex - index : 0;
}

/** Whether a duty can follow here: a verb, a colon, or the end of a heading. */
function dutyFollows(text: string, end: number): boolean {
  const rest = text.slice(end, end + 60);
  if (/^\s*(?:[:.]|$)/u.test(rest)) return true;
  if (STATEMENT.test(rest)) return false;
  const gap = /^[\s,]*/u.exec(rest)?.[0].length ?? 0;
  return isVerbAt(text, end + gap) || BETWEEN.test(rest);
}

/** "Phân công lãnh đạo phụ trách", "giao cán bộ": what a body does with its own people. */
const OWN_STAFF =
  /^(?:giao|phân công|yêu cầu)(?: cho| nhiệm vụ cho)? (?:từng |mỗi )?(?:lãnh đạo|cán bộ|công chức|viên chức|nhân viên|một|người|đầu mối|bộ phận|thành viên|đồng chí lãnh đạo|đồng chí trong)(?!\p{L})/iu;

function given(
  passage: Passage,
  from: number,
  verbAt: number,
  verb: RegExp,
  authority: AuthorityTest,
): Subject | null {
  const length = at(verb, passage.text, verbAt);
  if (length === 0) return null;
  if (OWN_STAFF.test(passage.text.slice(verbAt, verbAt + 60))) return null;
  const told = verbAt + length + personAt(passage.text, verbAt + length);
  const list = readBodies(passage, told);
  if (!list) return null;
  const bodies = list.bodies.filter((body) => !authority(body.name));
  if (bodies.length === 0) return null;
  const some = described(passage, from, list.end, bodies);
  return { ...(some ?? { bodies, from, end: list.end }), cue: "give" };
}

/** The name of an authority is short. */
const COMMANDER_REACH = 120;
const COMMAND_NEAR = /(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo|ủy quyền|chỉ thị)\s/u;
const BEFORE_COMMAND = /\s+(?:(?:cũng|tiếp tục|đồng ý|thống nhất|kính|trân trọng)\s+)?/uy;

/** "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở": the authority speaks, the others are told. */
function commanded(
  passage: Passage,
  from: number,
  start: number,
  authority: AuthorityTest,
): Subject | null {
  if (!COMMAND_NEAR.test(passage.text.slice(start, start + COMMANDER_REACH))) return null;
  const commander = readBodies(passage, start, COMMANDER_REACH);
  if (!commander?.bodies.every((body) => authority(body.name))) return null;
  const gap = at(BEFORE_COMMAND, passage.text, commander.end);
  return gap > 0 ? given(passage, from, commander.end + gap, COMMAND, authority) : null;
}

/** "Đối với Khu công nghiệp Phúc Sơn: đôn đốc …" names the matter, not who acts. */
const PLACE = /^(?:các )?(?:khu|cụm|tuyến|cơ sở|hợp tác xã|cá nhân)(?!\p{L})/iu;

/** "Đối với các cơ quan, đơn vị được kiểm tra: …": whoever the words before the colon describe. */
function scoped(passage: Passage, from: number, start: number): Subject | null {
  const length = at(SCOPE, passage.text, start);
  if (length === 0) return null;
  const list = readBodies(passage, start + length);
  if (!list || list.bodies.every(({ name }) => PLACE.test(name))) return null;
  const { text } = passage;
  const colon = text.indexOf(":", list.end);
  if (colon >= 0 && colon - start < 180 && !/[.;]/u.test(text.slice(list.end, colon))) {
    const last = list.bodies.at(-1);
    if (colon > list.end + 1 && last) {
      const name = passage.shown
        .slice(last.from, colon)
        .replace(/\s*\([^()]{0,300}\)/gu, "")
        .trim();
      return {
        bodies: [...list.bodies.slice(0, -1), { ...last, name, to: colon }],
        from,
        end: colon,
        cue: "scope",
      };
    }
    return { bodies: list.bodies, from, end: list.end, cue: "scope" };
  }
  const rest = text.slice(list.end, list.end + 3);
  if (rest.trim() === "") return { bodies: list.bodies, from, end: list.end, cue: "scope" };
  if (
    !/^\s?,/u.test(rest) ||
    !isVerbAt(
      text,
      list.end + (/^\s?,\s*/u.exec(text.slice(list.end, list.end + 4))?.[0].length ?? 0),
    )
  ) {
    return null;
  }
  return list.bodies.every((body) => body.generic)
    ? null
    : { bodies: list.bodies, from, end: list.end, cue: "scope" };
}

const OWED =
  /(?:Trách nhiệm|Nhiệm vụ)(?:,? (?:và )?(?:quyền hạn|nhiệm vụ|cụ thể|thực hiện|chủ yếu))* của\s+/iuy;

const PERSON = /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+(?:(?:\p{Lu}\p{Ll}*\s?){2,5},\s+)?/uy;

/** How far the words "đồng chí", "Bà Hoàng Thị Dung," reach that stand before an office; 0 where no office follows. */
function personAt(text: string, index: number): number {
  const length = at(PERSON, text, index);
  return length > 0 && at(OFFICE, text, index + length) > 0 ? length : 0;
}

/** A heading "Trách nhiệm của Sở Y tế": what stands under it is what that body must do. */
function owed(passage: Passage, from: number): Subject | null {
  const length = at(OWED, passage.text, from);
  const list = length > 0 ? readBodies(passage, from + length) : null;
  if (!list || /[\p{L}\p{N}]/u.test(passage.text.slice(list.end))) return null;
  return { bodies: list.bodies, from, end: list.end, cue: "bare" };
}

export const SMALL_WORD = /^ \p{Ll}/u;
const DESCRIPTION =
  /^ (?:còn|có|để xảy ra|bị|chưa|được|đang)\s[^,.;:()]{3,90}?(?<! gửi)(?=(?: \([^()]{0,300}\))?,? (?:phải|khẩn trương|tổ chức|nghiêm túc|kiểm điểm|chủ động|rà soát|báo cáo|tập trung|có trách nhiệm|xây dựng|tiếp tục|thực hiện|gửi|hoàn thành)(?!\p{L}))/u;
/** Whatever stands between a group and "phải", "có trách nhiệm" tells who of it is meant. */
const UP_TO_MUST =
  /^,? (?!phải|có trách nhiệm|có nhiệm vụ(?! quá hạn| chậm| chưa| trễ| tồn đọng| được giao))[^.;:()]{2,110}?(?=,? (?:phải|có trách nhiệm|có nhiệm vụ)(?!\p{L}))/u;

/** "Các đơn vị còn nhiều nhiệm vụ quá hạn tổ chức kiểm điểm": some of a group, told by what they have in common. */
/** Verbs that tell who of a group is meant before they could be a duty. */
const TELLS_APART =
  /^(?:quản lý|sử dụng|thu mua|chế biến|sản xuất|kinh doanh|khai thác|vận hành|vận chuyển|cung cấp|cung ứng|thi công|tư vấn|nuôi|trồng|xuất khẩu|nhập khẩu|phụ trách|thực hiện|đang|có|không|chưa|bị|được|để|chậm|quá hạn|làm chủ)(?!\p{L})/iu;

function described(passage: Passage, from: number, end: number, bodies: Body[]): Subject | null {
  const last = bodies.at(-1);
  if (!last || !/^(?:các|những|mọi|tất cả)\s/iu.test(last.name)) return null;
  const behind = passage.text.slice(end, end + 460);
  // "Các Ban Quản lý chợ, siêu thị trên địa bàn phải": the group goes on behind the comma.
  if (behind.startsWith(", ") && (!/^\p{Ll}/u.test(behind.slice(2)) || endsNameAt(passage.text, end + 2))) return null; // prettier-ignore
  const words =
    (last.generic ? DESCRIPTION.exec(behind)?.[0] : undefined) ?? UP_TO_MUST.exec(behind)?.[0];
  if (words === undefined || / (?:đã|sẽ) /u.test(words)) return null;
  // "Các tổ chức tín dụng phối hợp cung cấp …, người phải thi hành án": here the duty has begun.
  const first = end + (/^[\s,]+/u.exec(words)?.[0].length ?? 0);
  if (verbLengthAt(passage.text, first) > 0 && !TELLS_APART.test(words.trimStart())) return null;
  const to = end + words.length;
  const name = passage.shown.slice(last.from, to);
  return { bodies: [...bodies.slice(0, -1), { ...last, name, to }], from, end: to, cue: "scope" };
}

/** Whom a clause that begins here commands, by "giao", "yêu cầu" or the authority's own word. */
export function commandAt(
  passage: Passage,
  from: number,
  authority: AuthorityTest,
): Subject | null {
  const start = from + at(CONNECTOR, passage.text, from);
  return commanded(passage, from, start, authority) ?? given(passage, from, start, GIVE, authority);
}

/** The subject of a clause that begins exactly here. */
export function subjectAt(
  passage: Passage,
  from: number,
  authority: AuthorityTest,
): Subject | null {
  const { text } = passage;
  const start = from + at(CONNECTOR, text, from);
  const command = commandAt(passage, from, authority);
  if (command) return command;
  const scope = scoped(passage, from, start) ?? scoped(passage, from, from) ?? owed(passage, from);
  if (scope) return scope;
  const person = personAt(text, start);
  const list = readBodies(passage, start + person);
  if (!list) return null;
  // A list of members tells nobody to do anything: "Ông A, Phó Giám đốc Sở B, Tổ phó;".
  if (person > 0 && !dutyFollows(text, list.end)) return null;
  const bodies = list.bodies.filter((body) => !authority(body.name));
  if (bodies.length === 0) return null;
  const some = described(passage, from, list.end, bodies);
  if (some && MUST.test(text.slice(some.end, some.end + 20))) return some;
  // At the head of a provision a named agency is told to act, by a verb no list knows too.
  const told = from === 0 && bodies.every((body) => !body.generic || belongsToOne(body.name));
  if (
    told &&
    SMALL_WORD.test(text.slice(list.end, list.end + 3)) &&
    !STATEMENT.test(text.slice(list.end, list.end + 40))
  ) {
    return { bodies, from, end: list.end, cue: "bare" };
  }
  const acts = dutyFollows(text, list.end) || (opensClause(text, from) && actsUnknown(text, list, bodies)); // prettier-ignore
  return acts ? { bodies, from, end: list.end, cue: "bare" } : some;
}

const MUST = /^,? (?:phải|có trách nhiệm)(?!\p{L})/u;

function opensClause(text: string, from: number): boolean {
  return /[;.:]\s+$/u.test(text.slice(Math.max(0, from - 3), from));
}

/** A named body at the head of a clause, its name whole, and a small word that states nothing: a verb no list knows. */
function actsUnknown(text: string, list: BodyList, bodies: readonly Body[]): boolean {
  return (
    bodies.every((body) => !body.generic) &&
    SMALL_WORD.test(text.slice(list.end, list.end + 3)) &&
    !STATEMENT.test(text.slice(list.end, list.end + 40))
  );
}

export const CLAUSE_END = /[,:.;]\s+/gu;

/** The subject of a paragraph, behind an introduction too: "Căn cứ kết quả kiểm tra, giao Sở Tài chính …". */
export function subjectOf(passage: Passage, authority: AuthorityTest): Subject | null {
  const first = subjectAt(passage, 0, authority);
  if (first) return first;
  const { text } = passage;
  const intro = INTRO.test(text);
  const head = text.slice(0, 420);
  for (const found of head.matchAll(CLAUSE_END)) {
    const sign = found[0][0];
    if (!intro && sign !== ":") {
      if (sign === ".") return null;
      continue;
    }
    const next = found.index + found[0].length;
    const subject = subjectAt(passage, next, authority);
    if (subject && sign === "," && !/\p{L}/u.test(text.slice(subject.end))) continue;
    const named =
      subject?.bodies.some(
        (body) =>
          !body.generic ||
          (sign !== "." && MUST.test(text.slice(subject.end, subject.end + 20))) ||
          /^(?:các|những|mọi|từng|mỗi)\s/iu.test(body.name) ||
          /^(?:cán bộ|công chức) [\p{L} ]{2,30} (?:xã|phường|huyện|thôn|đặc khu)$/iu.test(
            body.name,
          ),
      ) ?? false;
    if (subject && (subject.cue === "give" || named)) {
      if (subject.cue === "scope" && subject.bodies.every((body) => body.generic)) continue;
      return { ...subject, from: 0 };
    }
    if (sign === ".") return null;
  }
  return null;
}
