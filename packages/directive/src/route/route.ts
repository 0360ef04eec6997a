import type { Field } from "../reading.ts";
import { spanOf, type Passage } from "../normalise/passage.ts";
import { readBodies, type Body, type BodyList } from "../who/bodies.ts";

/** Who gets the report, through whom, and who gets a copy. */
export interface Route {
  reportTo: Field<string>[];
  via: Field<string>[];
  copyTo: Field<string>[];
}

const REPORT =
  /(?<![\p{L}])(?:[Bb]áo cáo|[Bb]áo ngay(?= (?:cho|về|đến))|[Bb]áo(?= (?:cho|về) \p{Lu}))(?![\p{L}])/gu;
const SEND_VERB =
  /(?<![\p{L}])(?:(?<copy>đồng (?:kính )?gửi|đồng thời,?\s+(?:gửi|thông tin|thông báo)|sao gửi)|(?<send>gửi|nộp))(?![\p{L}])/giu;
const THROUGH = /(?:\(|\s)(?:thông qua|qua)\s+(?=\p{L})/giu;
const TO = /\s(?:cho|về|với|tới|đến|lên|gửi về|gửi cho|gửi đến|gửi)\s+/giu;
const NOT_TO =
  /(?:phối hợp|cùng|làm việc|thống nhất|trao đổi|đối|so|gắn|liên quan|kiến nghị|phản ánh|hướng dẫn|thuộc|giao|chuyển)\s*$/iu;
/** What comes between "báo cáo" and its recipient when that follows at once: "báo cáo, đề xuất Chủ tịch UBND tỉnh". */
const JOINED =
  /^\s*(?:(?:,|và)\s*(?:tham mưu|đề xuất|kiến nghị|xin ý kiến|tham vấn|giải trình)\s*){0,3}(?:kịp thời\s+|nhanh\s+|sơ bộ\s+|định kỳ\s+|giải trình\s+|bằng văn bản\s+|ngay\s+|trực tiếp\s+|kết quả\s+(?=UBND|Ủy ban|Chủ tịch|Thường trực|Sở |Tỉnh ủy|Thành ủy|HĐND|Văn phòng|Bộ )|gửi\s+(?:về\s+)?|(?:cho|về|với|tới|đến|lên)\s+)?/iu;
const NAMELESS =
  /^(?:các )?(?:cấp|cấp có thẩm quyền|cấp trên|cơ quan có thẩm quyền|người|cơ quan cấp trên|tổ chức|cá nhân|đơn vị|cơ quan|cơ quan, đơn vị)(?:\s|$|,)/iu;
const CHAINS =
  /^[\s,]*(?:(?:trước|chậm nhất|muộn nhất|định kỳ)[^,;.()]{0,60})?[\s,]*(?:\([^)]{0,140}\)\s*)?[\s,]*(?:để\s+|nhằm\s+)?(?:kịp thời\s+)?(?:theo dõi,?\s+)?tổng\s?hợp(?:[\s,]+(?:và|chung|kết quả|để|theo dõi|rà soát|đánh giá|tham mưu|đề xuất)){0,4}[\s,]+(?:và\s+)?(?:để\s+)?báo cáo|^\s*(?:\([^)]{0,80}\)\s*)?để\s+(?:kịp thời\s+)?báo cáo/iu;
const CONTINGENT =
  /(?:nếu (?:có|gặp|phát sinh|vướng)|trường hợp (?:có|gặp|phát sinh|vượt|khó khăn|vướng)|khó khăn, vướng mắc (?:phát sinh )?(?:vượt|đề nghị)|có (?:khó khăn|vướng mắc|vấn đề)[^.;]{0,40}(?:kịp thời|đề nghị)|những (?:vấn đề|khó khăn|vướng mắc|nội dung) vượt)/iu;
const DRAFTS =
  /(?:tham mưu|trình|dự thảo|giúp|xây dựng)(?:\s+(?:cho|văn bản|giúp))?\s+(?:\p{L}+\s){0,6}$/iu;

/** "trình … để gửi HĐND": what is done with the product later; "gửi hồ sơ" hands in papers, no report. */
const NOT_SENT =
  /(?:để|sau khi|trước khi) gửi|gửi (?:hồ sơ|giấy mời|thư mời|tài liệu họp)(?!\p{L})/iu;

/** More sendings and reports than any provision names; the rest is not read. */
const MOST = 60;

interface Mention {
  body: Body;
  at: number;
  end: number;
}

function within(text: string, from: number): number {
  const rest = text.slice(from, from + 320);
  const stop = rest.search(/;|\.(?=\s|$|\/)/u);
  return from + (stop < 0 ? rest.length : stop);
}

function clauseStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 240), at);
  return at - before.length + Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1;
}

/** "cơ quan thường trực (Sở Xây dựng)": the brackets name it. */
const OFFICE =
  /^(?:các\s+)?(?:cơ quan|đơn vị|bộ phận)\s+(?:thường trực|đầu mối|chủ trì|tổng hợp)[^().;:]{0,60}\(\s?(?:là\s+)?(?=\p{Lu})/iu;
const PREMIERS = /(?:Phó )?Thủ tướng(?! Chính phủ)(?=[\s,.;)]|$)/uy;

/** "Thủ tướng, Phó Thủ tướng", without the Government behind them. */
function premiersAt(text: string, at: number): BodyList | null {
  const bodies: Body[] = [];
  let end = at;
  for (let from = at; bodies.length < 3;) {
    PREMIERS.lastIndex = from;
    const name = PREMIERS.exec(text)?.[0];
    if (name === undefined) break;
    end = from + name.length;
    bodies.push({ name, from, to: end, generic: false });
    from = end + (/^(?:,| và)\s(?:các\s)?/u.exec(text.slice(end, end + 9))?.[0].length ?? 0);
  }
  return bodies.length > 0 ? { bodies, end } : null;
}

function bodiesAt(passage: Passage, at: number): BodyList | null {
  const premiers = premiersAt(passage.text, at);
  if (premiers) return premiers;
  const office = OFFICE.exec(passage.text.slice(at, at + 100))?.[0].length ?? 0;
  const list = (office > 0 ? readBodies(passage, at + office) : null) ?? readBodies(passage, at);
  if (!list) return null;
  const bodies = list.bodies.filter((body) => !NAMELESS.test(body.name));
  return bodies.length > 0 ? { bodies, end: list.end } : null;
}

/** "(nếu có)" in brackets says that some of the things may be missing, not the report. */
function isContingent(clause: string): boolean {
  return CONTINGENT.test(clause.replace(/\(nếu (?:có|phát sinh)\)/giu, ""));
}

/** Whether the report is told of something else: of the past, of a case that may not come, or inside a noun. */
function isMentioned(text: string, at: number): boolean {
  const start = clauseStart(text, at);
  const before = text.slice(start, at);
  if (isContingent(before)) return true;
  if (
    /(?:đã|sẽ|theo|tại|trong|qua|chế độ|công tác|nội dung|thông tin|hệ thống|việc|việc thực hiện|mẫu|đề cương|các|bản|bộ|dự thảo|xây dựng|số liệu|(?<!định )kỳ)\s*$/iu.test(
      before,
    )
  ) {
    return true;
  }
  return (
    DRAFTS.test(before) &&
    /(?:UBND|Ủy ban|Chủ tịch|tỉnh)/u.test(before.slice(-60)) &&
    !/,\s*$/u.test(before)
  );
}

/** "báo cáo về Sở": the agency that writes, or the one above. */
const OWN_AGENCY = /^(?:Sở|Bộ|Cục|Ban|Chi cục|Phòng|Tỉnh|Huyện|Xã)$/u;
/** Bodies a report is about more often than it goes to them. */
const NO_RECIPIENT =
  /^(?:Công ty|Trường|Khu|Tập đoàn|Tổng [Cc]ông ty|Doanh nghiệp|Cổng|Trạm (?!Y tế)|Quỹ)(?!\p{L})/u;

/** Recipients of "báo cáo": directly behind it, or behind its object and a preposition. */
function recipients(passage: Passage, verbEnd: number): BodyList | null {
  const { text } = passage;
  const stop = within(text, verbEnd);
  const gap = JOINED.exec(text.slice(verbEnd, verbEnd + 90))?.[0].length ?? 0;
  const direct = bodiesAt(passage, verbEnd + gap);
  if (direct && (direct.bodies[0]?.from ?? 0) < stop && !isObject(text, verbEnd, direct)) {
    return direct;
  }
  const clause = text.slice(verbEnd, Math.min(text.length, stop + 12));
  TO.lastIndex = 0;
  for (let hit = TO.exec(clause); hit && verbEnd + hit.index < stop; hit = TO.exec(clause)) {
    const end = verbEnd + hit.index + hit[0].length;
    TO.lastIndex = hit.index + hit[0].length - 1;
    if (NOT_TO.test(clause.slice(Math.max(0, hit.index - 14), hit.index))) continue;
    const list = bodiesAt(passage, end);
    if (
      list?.bodies.some(
        ({ generic, name }) => (!generic || OWN_AGENCY.test(name)) && !NO_RECIPIENT.test(name),
      )
    ) {
      return list;
    }
  }
  return null;
}

/** "báo cáo … nhiệm vụ Thủ tướng giao": a body that is itself said to give is no recipient. */
function isObject(text: string, from: number, list: BodyList): boolean {
  return (
    /^\s*(?:giao|đã|có)(?!\p{L})/u.test(text.slice(list.end, list.end + 8)) &&
    !/^\s*(?:UBND|Chủ tịch)/u.test(text.slice(from, from + 10))
  );
}

function field(passage: Passage, body: Body, rule: string): Field<string> {
  return {
    value: body.name,
    span: spanOf(passage, body.from, body.to),
    rule,
    confidence: "certain",
  };
}

/**
 * The route of a report (README of the samples): "gửi Sở X tổng hợp, báo cáo UBND" goes to UBND through Sở X; "gửi Sở X để
 * tổng hợp" goes to Sở X; "đồng gửi" is a copy; a product handed up ("trình", "tham mưu") is no report.
 */
export function readRoute(passage: Passage): Route {
  const { text } = passage;
  if (!/gửi|nộp|đồng thời|báo/iu.test(text)) return { via: [], copyTo: [], reportTo: [] };
  const reportTo: Mention[] = [];
  const via: Mention[] = [];
  const copyTo: Mention[] = [];
  const add = (to: Mention[], list: BodyList) => {
    for (const body of list.bodies) to.push({ body, at: body.from, end: list.end });
  };
  let reports = false;
  let seen = 0;
  for (const hit of text.matchAll(SEND_VERB)) {
    if (++seen > MOST) break;
    const end = hit.index + hit[0].length;
    if (isContingent(text.slice(clauseStart(text, hit.index), hit.index))) continue;
    const copy = hit.groups?.["copy"] !== undefined;
    if (!copy && NOT_SENT.test(text.slice(Math.max(0, hit.index - 8), end + 14))) continue;
    const list = sentTo(passage, end);
    if (!list) continue;
    if (
      copy &&
      (!/thông (?:tin|báo)/iu.test(hit[0]) ||
        /(?:về|cho|đến)\s*$/iu.test(text.slice(end, list.bodies[0]?.from)))
    ) {
      add(copyTo, list);
    } else if (!copy && CHAINS.test(text.slice(list.end, list.end + 280))) add(via, list);
    else if (!copy) {
      reports = true;
      add(reportTo, list);
    }
  }
  for (const hit of text.matchAll(REPORT)) {
    if (++seen > 2 * MOST) break;
    if (isMentioned(text, hit.index)) {
      reports ||= !/(?:đã|sẽ|theo|tại)\s*$/iu.test(
        text.slice(Math.max(0, hit.index - 8), hit.index),
      );
      continue;
    }
    reports = true;
    const list = recipients(passage, hit.index + hit[0].length);
    if (!list) continue;
    const covered = [...copyTo, ...via].some((other) => other.at === list.bodies[0]?.from);
    if (covered) continue;
    if (CHAINS.test(text.slice(list.end, list.end + 280))) add(via, list);
    else add(reportTo, list);
  }
  if (reports) {
    for (const hit of text.matchAll(THROUGH)) {
      const list = bodiesAt(passage, hit.index + hit[0].length);
      if (list && !isContingent(text.slice(clauseStart(text, hit.index), hit.index))) {
        add(via, list);
      }
    }
  }
  const viaAt = new Set(via.map((mention) => mention.at));
  const copies = new Set(copyTo.map((mention) => mention.at));
  return {
    via: unique(passage, via, "route.via"),
    copyTo: unique(passage, copyTo, "route.copy"),
    reportTo: unique(
      passage,
      reportTo.filter(({ at }) => !viaAt.has(at) && !copies.has(at)),
      "route.report",
    ),
  };
}

function sentTo(passage: Passage, end: number): BodyList | null {
  const { text } = passage;
  const stop = within(text, end);
  const gap =
    /^\s*(?:kết quả\s+|báo cáo\s+(?=về))?(?:(?:về|cho|đến|tới|lên)\s+)?/iu.exec(
      text.slice(end, end + 40),
    )?.[0].length ?? 0;
  const direct = bodiesAt(passage, end + gap);
  if (direct) return direct;
  const hit = /\s(?:về|cho|đến|tới)\s+/iu.exec(text.slice(end, Math.min(stop, end + 160)));
  return hit ? bodiesAt(passage, end + hit.index + hit[0].length) : null;
}

function unique(passage: Passage, mentions: readonly Mention[], rule: string): Field<string>[] {
  const seen = new Set<string>();
  const fields: Field<string>[] = [];
  for (const { body } of mentions) {
    const key = body.name.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    fields.push(field(passage, body, rule));
  }
  return fields;
}
