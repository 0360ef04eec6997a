import type { DocumentKind, Field, Header, Secrecy, Urgency } from "../reading.ts";
import type { Paragraph } from "../normalise/paragraphs.ts";
import { slicePassage, spanOf, type Passage } from "../normalise/passage.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { isoDate } from "../when/dates.ts";
import { readBodyLine } from "../who/bodies.ts";
import type { Parts } from "../zones/zones.ts";
import { deriveIssuer, readIssuer } from "./issuer.ts";
import { kindOfSymbol, kindOfTitle } from "./kinds.ts";
import { readNumber } from "./number.ts";
import { readPlaceDate } from "./place-date.ts";
import { readSignature } from "./signature.ts";
import { readSubject } from "./subject-line.ts";

const URGENCY: [Urgency, RegExp][] = [
  ["hỏa tốc", /^HỎA TỐC(?: HẸN GIỜ)?$/iu],
  ["thượng khẩn", /^THƯỢNG KHẨN$/iu],
  ["khẩn", /^KHẨN$/iu],
];
const SECRECY: [Secrecy, RegExp][] = [
  ["tuyệt mật", /^TUYỆT MẬT$/u],
  ["tối mật", /^TỐI MẬT$/u],
  ["mật", /^MẬT$/u],
];
/** "Ngày 25/8/2023, Chủ tịch UBND tỉnh ban hành Văn bản số 8806/UBND-KGVX về …": a digest that retells the document. */
const DIGEST =
  /^(?:[^,.;:]{0,40}(?:\s-|,)\s)?(?:(?:Vừa qua|Mới đây|[Nn]gày)\s*,?\s*)(?:(?<d>\d{1,2})(?:[/-]| tháng )(?<m>\d{1,2})(?:[/-]| năm )(?<y>(?:19|20)\d{2}),?\s+)?(?:thay mặt [^,;.]{3,40}, )?(?<who>\p{Lu}[^,;.]{3,80}?)\s+(?:vừa |đã )?(?:ký(?: ban hành)?|ban hành|có)\s+(?<kind>[Vv]ăn bản|Công văn|Chỉ thị|Công điện|Kế hoạch|Thông báo|Quyết định)\s+(?:số\s+)?(?<no>\d{1,5})\s?\/\s?(?<sym>\p{Lu}[\p{L}\d&.-]*)(?:\s+ngày [\d/]{8,10})?,?\s*(?:(?:yêu cầu\s+)?(?:về việc|về|V\/v)\s+(?<about>[^.]{5,300}))?/u;

function field<T>(value: T, passage: Passage, rule: string): Field<T> {
  return { value, span: spanOf(passage), rule, confidence: "certain" };
}

function marked<T>(
  lines: readonly Passage[],
  rules: readonly [T, RegExp][],
  name: string,
): Field<T> | null {
  for (const line of lines) {
    for (const [value, rule] of rules) {
      if (rule.test(line.text.replace(/[\s.]+$/u, ""))) return field(value, line, name);
    }
  }
  return null;
}

function readAddressees(paragraphs: readonly Paragraph[]): Field<string>[] {
  return paragraphs.flatMap(({ passage }) => {
    const skip =
      /^(?:Kính gửi\s*:?\s*)?(?:[-+*•~·●○▪■◦]\s*)?/iu.exec(passage.text)?.[0].length ?? 0;
    const rest = slicePassage(passage, skip, passage.text.length);
    if (rest.text === "" || /(?:điện|gửi)\s?:$/iu.test(rest.text)) return [];
    const bodies = readBodyLine(rest);
    if (bodies.length === 0) {
      return [
        {
          ...field(rest.shown.replace(/[;.,]+$/u, ""), rest, "header.addressee"),
          confidence: "likely" as const,
        },
      ];
    }
    return bodies.map((body): Field<string> => ({
      value: body.name,
      span: spanOf(rest, body.from, body.to),
      rule: "header.addressee",
      confidence: "certain",
    }));
  });
}

function readRecipients(tail: readonly Paragraph[]): Field<string>[] {
  const recipients: Field<string>[] = [];
  for (const { passage, loose } of tail) {
    const mark = readEnumerator(passage.text);
    if (!loose || !mark || mark.label !== "") continue;
    const rest = slicePassage(passage, mark.length, passage.text.length);
    if (rest.text === "" || /^Lưu/iu.test(rest.text)) continue;
    recipients.push(field(rest.shown.replace(/[;.,]+$/u, ""), rest, "header.recipient"));
  }
  return recipients;
}

/** A digest names its document in the first lines, behind the menus of the site. */
const DIGEST_REACH = 8;

interface Digest {
  number: Field<string>;
  symbol: Field<string>;
  issuer: Field<string>;
  issuedOn: Field<string> | null;
  subject: Field<string> | null;
  kind: DocumentKind | null;
}

function readDigest(paragraph: Paragraph): Digest | null {
  const { passage } = paragraph;
  const hit = DIGEST.exec(passage.text);
  const part = hit?.groups;
  if (!hit || !part) return null;
  const place = (value: string, rule: string): Field<string> => {
    const from = hit.index + hit[0].indexOf(value);
    return {
      value: passage.shown.slice(from, from + value.length),
      span: spanOf(passage, from, from + value.length),
      rule,
      confidence: "likely",
    };
  };
  const day =
    part["d"] === undefined
      ? null
      : isoDate(Number(part["y"]), Number(part["m"]), Number(part["d"]));
  const symbol = (part["sym"] ?? "").replace(/[.-]+$/u, "");
  return {
    number: place(part["no"] ?? "", "header.digest"),
    symbol: place(symbol, "header.digest"),
    issuer: place((part["who"] ?? "").trim(), "header.digest"),
    issuedOn:
      day === null
        ? null
        : {
            value: day,
            span: spanOf(passage, hit.index, hit.index + 16),
            rule: "header.digest",
            confidence: "likely",
          },
    subject: part["about"] === undefined ? null : place(part["about"].trim(), "header.digest"),
    kind: kindOfSymbol(symbol),
  };
}

function readKind(
  lines: readonly Passage[],
  symbol: string | null,
  hasAddressees: boolean,
): Field<DocumentKind> | null {
  for (const line of lines) {
    const kind = /\p{Ll}/u.test(line.text.slice(0, 12)) ? null : kindOfTitle(line.text);
    if (kind) return field(kind, line, "header.kind.title");
  }
  const bySymbol = symbol === null ? null : kindOfSymbol(symbol);
  if (bySymbol) {
    return { value: bySymbol, span: null, rule: "header.kind.symbol", confidence: "certain" };
  }
  const about = lines.some((line) => /^V\/v/iu.test(line.text));
  return about || hasAddressees
    ? { value: "công văn", span: null, rule: "header.kind.form", confidence: "likely" }
    : null;
}

/** A letterhead that a portal cut after its first line says no place. */
const BARE_COMMITTEE = /^(?:Ủy ban nhân dân|UBND)$/u;

/** Header and signature. What the text does not say stays null. */
export function readHeader(parts: Parts): Header {
  const lines = [...parts.header, ...parts.addressees].map(({ passage }) => passage);
  const numbered = lines.map(readNumber).find((found) => found !== null) ?? null;
  const dated = lines.map(readPlaceDate).find((found) => found !== null) ?? lastDate(parts);
  const digest =
    numbered === null
      ? ([
          ...parts.header,
          ...parts.preamble,
          ...(parts.leadIn ? [parts.leadIn] : []),
          ...parts.body,
        ]
          .slice(0, DIGEST_REACH)
          .map(readDigest)
          .find((found) => found !== null) ?? null)
      : null;
  const symbol = numbered?.symbol ?? digest?.symbol ?? null;
  const opening = [
    ...parts.preamble,
    ...(parts.leadIn ? [parts.leadIn] : []),
    ...parts.body.slice(0, 12),
  ]
    .map(({ passage }) => passage.text)
    .join("\n");
  const letterhead = readIssuer(lines);
  const kind = digest
    ? digest.kind && {
        value: digest.kind,
        span: null,
        rule: "header.digest",
        confidence: "likely" as const,
      }
    : readKind(lines, symbol?.value ?? null, parts.addressees.length > 0);
  const tail = [...parts.tail].map(({ passage }) => passage);
  return {
    kind,
    number: numbered?.number ?? digest?.number ?? null,
    numberDoubtful: numbered?.doubtful ?? false,
    symbol,
    issuer:
      (letterhead && BARE_COMMITTEE.test(letterhead.value)
        ? deriveIssuer(symbol?.value ?? null, dated?.place?.value ?? null, opening)
        : null) ??
      letterhead ??
      digest?.issuer ??
      deriveIssuer(symbol?.value ?? null, dated?.place?.value ?? null, opening),
    place: dated?.place ?? null,
    issuedOn: dated?.issuedOn ?? digest?.issuedOn ?? null,
    issuedMonth: dated?.issuedMonth ?? null,
    subject: readSubject(lines) ?? digest?.subject ?? null,
    ...readSignature(tail),
    urgency: marked(lines, URGENCY, "header.urgency"),
    secrecy: marked(lines, SECRECY, "header.secrecy"),
    addressees: readAddressees(parts.addressees),
    recipients: readRecipients(parts.tail),
    secondarySource: digest !== null,
  };
}

/** Some copies put place and date below the text. */
function lastDate(parts: Parts): ReturnType<typeof readPlaceDate> {
  return (
    parts.tail.map(({ passage }) => readPlaceDate(passage)).find((found) => found !== null) ?? null
  );
}
