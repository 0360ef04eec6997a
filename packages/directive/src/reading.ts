/**
 * What reading a directive yields. Offsets are UTF-16 code units into the text as it was given, so that
 * `text.slice(span.start, span.end)` is always the passage itself.
 */

export interface Span {
  start: number;
  end: number;
}

/** How sure the reader is; anything but `certain` is shown to a person, `doubtful` becomes a question. */
export type Confidence = "certain" | "likely" | "doubtful";

/** A value read from the text, with the place it stands and the rule that found it. */
export interface Field<T> {
  value: T;
  /** Where it stands; null when it follows from elsewhere (a heading, the addressees, the calendar). */
  span: Span | null;
  /** Name of the rule, e.g. "header.number.stamped" or "who.heading". */
  rule: string;
  confidence: Confidence;
}

/**
 * A deadline in the words of the text, never more exact than they are. `before` is "trước ngày", `by` is "chậm nhất ngày";
 * both may carry a clock time ("2021-01-20T17:00", local). `standing` is a duty without a date.
 */
export type Due =
  | "standing"
  | { before: string }
  | { by: string }
  | { month: string }
  | { quarter: string }
  | { year: string }
  | { within: number; unit: DueUnit; from: DueAnchor }
  | { every: Period; before?: string };
export type DueUnit = "day" | "workday" | "month" | "hour";
/** What a relative term counts from: the day of issue, the day of receipt, or an event named in the text. */
export type DueAnchor = "issue" | "receipt" | "event";
export type Period = "week" | "month" | "quarter" | "half-year" | "year";

/** "trước", "chậm nhất", or at some time within a period or a number of days. */
export type DueBound = "before" | "by" | "within";
/** The unit the text names; nothing is told more exactly than it was written. */
export type DuePrecision =
  | "minute"
  | "day"
  | "month"
  | "quarter"
  | "year"
  /** A number of days, hours or months from a day that the text names. */
  | "count"
  /** Comes again. */
  | "period"
  | "none";

/** What a reading takes for granted that the text does not say. */
export type Assumption =
  /** A year, or a day told as "hôm nay", counted from the document's own date. */
  | "issue-date"
  /** "30/9/25": the century. */
  | "century"
  /** A number of days from no day that is named: from the day of issue. */
  | "issue-anchor"
  /** A working day has eight working hours. */
  | "eight-hours"
  /** Several periods count by the last: "tháng 2 - 3", "6 tháng đầu năm". */
  | "last-of-several"
  /** It is said of a provision above, or of the whole document. */
  | "inherited";

export interface DueField extends Field<Due> {
  /** Null for a duty without a date. */
  bound: DueBound | null;
  precision: DuePrecision;
  /** Null where the text says all. */
  assumed: Assumption | null;
}

/** The document kinds of Decree 30/2020 that carry assignments, in the officials' own words. */
export type DocumentKind =
  | "công văn"
  | "chỉ thị"
  | "công điện"
  | "thông báo"
  | "kế hoạch"
  | "chương trình"
  | "quyết định"
  | "nghị quyết"
  | "hướng dẫn"
  | "phiếu chuyển"
  | "báo cáo"
  | "tờ trình";

export type Urgency = "khẩn" | "thượng khẩn" | "hỏa tốc";
export type Secrecy = "mật" | "tối mật" | "tuyệt mật";

export interface Citation {
  span: Span;
  /** As written, e.g. "Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ". */
  text: string;
  kind: string | null;
  /** Number and symbol as they are filed: "26/CT-TTg", "15-QC/TU". */
  number: string;
  /** What all spellings of one document share: "26/CTTTG/2016"; the year is "?" where the text tells none. */
  key: string;
  issuedOn: string | null;
  issuer: string | null;
  /** "khoản 2 Điều 5", when the text cites a part. */
  articles: string | null;
}

/** A law that the text names without its number: "Luật Tổ chức chính quyền địa phương ngày 19/6/2015". */
export interface NamedLaw {
  span: Span;
  text: string;
  name: string;
  year: number;
  issuedOn: string | null;
  articles: string | null;
}

/** What header and signature say. A field that the text does not give is null; it is never guessed. */
export interface Header {
  kind: Field<DocumentKind> | null;
  /** Number apart from its symbol: "978" and "UBND-HCTC". */
  number: Field<string> | null;
  /** The number cannot be trusted (a letter among the digits). */
  numberDoubtful: boolean;
  symbol: Field<string> | null;
  issuer: Field<string> | null;
  place: Field<string> | null;
  /** ISO date. */
  issuedOn: Field<string> | null;
  /** "2023-10" where the day is missing. */
  issuedMonth: Field<string> | null;
  subject: Field<string> | null;
  /** Lines of authority above the title: "KT. CHỦ TỊCH". */
  signedFor: Field<string> | null;
  signerTitle: Field<string> | null;
  signer: Field<string> | null;
  urgency: Field<Urgency> | null;
  secrecy: Field<Secrecy> | null;
  addressees: Field<string>[];
  recipients: Field<string>[];
  /** True for a news digest or web copy that retells the document instead of being it. */
  secondarySource: boolean;
}

/** A figure a duty must reach: "hoàn thành tối thiểu 95% kế hoạch vốn". */
export interface Target {
  comparator: "at-least" | "at-most" | "exactly" | "increase" | "decrease";
  /** The figure; of a range ("20 - 30%") the lower one. */
  value: number;
  /** "%" or the noun that is counted. */
  unit: string;
  /** What is measured, in the words of the text; "" where they do not say it. */
  what: string;
}

/** A passage that binds and is followed by nobody: a general prohibition, or what to do in a case that may not come. */
export interface Note {
  kind: "prohibition" | "contingent";
  at: string;
  span: Span;
  text: string;
}

export interface ReadAssignment {
  /** Provision path, e.g. "1.đ", "2", "" for the closing. Not unique: texts repeat letters. */
  at: string;
  span: Span;
  /** The instruction as it stands in the text, white space folded, page breaks and footnotes lifted out. */
  text: string;
  assignees: Field<string>[];
  coordinating: Field<string>[];
  due: DueField[];
  /** "thời gian chốt số liệu từ … đến …": which data a report holds. */
  dataPeriod: Field<string> | null;
  reportTo: Field<string>[];
  via: Field<string>[];
  copyTo: Field<string>[];
  /** What kind of duty it is; product and report close with a document, standing and monitoring live on. */
  duty: Field<
    "product" | "report" | "activity" | "standing" | "target" | "monitoring" | "response"
  >;
  /** The document or result that is expected, when the text names one. */
  deliverable: Field<string> | null;
  targets: Field<Target>[];
  /** A request goes to those the authority cannot command: Party, Front, courts, enterprises, equals. */
  force: Field<"order" | "request">;
  /** Which of a group are meant, where their number is not known from the text: "được kiểm tra", "còn nhiều nhiệm vụ quá hạn". */
  scopeNote: Field<string> | null;
  /** Bodies taken out of a group: "(trừ Công an tỉnh)". */
  excluding: Field<string>[];
  /** How a report is handed in: a program, an address, an e-mail. */
  medium: Field<string>[];
  /** It follows up the whole document: "theo dõi, đôn đốc việc thực hiện Chỉ thị này". */
  monitor: boolean;
}

/** A provision of the text: a heading, an item, a paragraph; in order. */
export interface Provision {
  at: string;
  span: Span;
  heading: boolean;
}

export interface Zone {
  zone:
    | "header"
    | "addressees"
    | "preamble"
    | "lead-in"
    | "body"
    | "closing"
    | "recipients"
    | "signature"
    | "annex"
    | "chrome";
  span: Span;
}

/** Something about the directive itself that a person should look at. */
export interface Warning {
  code:
    | "NUMBER_MISSING"
    | "NUMBER_DOUBTFUL"
    | "DATE_MISSING"
    | "SECONDARY_SOURCE"
    | "CITATION_AFTER_DOCUMENT"
    | "DUE_BEFORE_DOCUMENT"
    | "DUPLICATE_PROVISION"
    | "NUMBERING_GAP"
    | "REPORT_WITHOUT_DATE"
    | "INSTRUCTION_TO_SOFTWARE"
    | "ASSIGNEE_NOT_ADDRESSED"
    | "NO_ASSIGNMENT"
    | "NOT_VIETNAMESE";
  span: Span | null;
  /** The passage or value it is about. */
  detail: string;
}

/** Something about the assignments taken together that a person should settle. */
export interface Check {
  /** A summary is due before the reports it is made of; a duty names nobody. */
  code: "CHAIN_OUT_OF_ORDER" | "NO_ASSIGNEE";
  span: Span | null;
  /** The two days ("2024-04-20 < 2024-04-30"), or the provision. */
  detail: string;
}

/** A report in two steps: the parts go to a collector, whose summary goes on (documents-interop 0.7, 6.5). */
export interface Chain {
  /** Who collects, as the parts name it. */
  collector: string;
  /** Places in `assignments` of the duties that hand in the parts. */
  feeds: number[];
  /** Place of the duty to sum up; null where one provision tells both steps. */
  summary: number | null;
  /** To whom the summary goes. */
  reportTo: string[];
  feedDue: Due | null;
  summaryDue: Due | null;
  order: "in-order" | "same-day" | "out-of-order" | "unknown";
  /** A hint where only the summary is dated (T18); never a date of the reading. */
  proposal: { workdaysBeforeSummary: number } | null;
}

export interface Reading {
  header: Header;
  citations: Citation[];
  laws: NamedLaw[];
  zones: Zone[];
  provisions: Provision[];
  assignments: ReadAssignment[];
  chains: Chain[];
  notes: Note[];
  warnings: Warning[];
  checks: Check[];
}
