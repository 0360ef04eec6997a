import type { AnswerResult, DocumentBlock, InspectionKind, MinutesNotes, TeamFunction } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { dashes, ended, findingBlocks, inSentence, item, paragraph, type WrittenFinding } from "../../domain/blocks.ts"; // prettier-ignore
import { functionWords, inspectionLabel, kindWords } from "../../domain/words.ts";

/** Who put their name to it for the inspected, or why they would not; both null while nobody has signed. */
export interface Signing {
  signer: string | null;
  refusal: string | null;
}
/** What the minutes of a visit to one agency are written from. */
export interface MinutesFacts {
  number: number | null;
  kind: InspectionKind;
  subject: string;
  scope: string;
  body: string;
  unit: string;
  decision: { number: string; on: string };
  coveredFrom: string;
  coveredTo: string;
  /** When the visit was begun in the program, where nobody has written the hour down. */
  begunAt: string | null;
  team: readonly { name: string; post: string | null; function: TeamFunction }[];
  notes: Omit<MinutesNotes, "writtenBy" | "writtenAt"> | null;
  signing: Signing;
  /** What was said of it all where the record was signed; stands in for what nobody wrote. */
  record: { place: string; opinion: string | null } | null;
  findings: readonly WrittenFinding[];
  /** What was checked by lists; only where the inspection looks at this agency alone. */
  checks: readonly {
    title: string;
    items: readonly { text: string; result: AnswerResult | "open" | "differs"; note: string | null }[]; // prettier-ignore
  }[];
}

/** Room to write by hand what nobody has entered. */
const BLANK = "……………………";
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** "08 giờ 05 phút, ngày 23/11/2026", by the clock of Việt Nam. */
export function momentInWords(instant: string): string {
  const local = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút, ngày ${vietnameseDate(local.slice(0, 10))}`;
}
const moment = (instant: string | null | undefined): string =>
  instant ? momentInWords(instant) : "…… giờ …… phút, ngày …… tháng …… năm ……";

/**
 * Who signs for an agency. Of an inspection of one agency the signed record says it; of several each agency's own minutes do, and the
 * record where there are none.
 */
export function signingFor(
  record: Signing | null,
  notes: Pick<MinutesNotes, "representatives" | "refusal"> | null,
  targets: number,
): Signing {
  const noted = notes && {
    signer: notes.refusal === null ? (notes.representatives[0] ?? null) : null,
    refusal: notes.refusal,
  };
  const nobody: Signing = { signer: null, refusal: null };
  const signed = record && { signer: record.signer, refusal: record.refusal };
  return targets === 1 ? (signed ?? noted ?? nobody) : (noted ?? signed ?? nobody);
}

/** The name without the post: "Nguyễn Văn A, Giám đốc" signs as "Nguyễn Văn A". */
export const nameAlone = (person: string): string => person.split(/[,;(–-]/u)[0]?.trim() ?? person;

const results: Readonly<Record<AnswerResult | "open" | "differs", string>> = {
  pass: "Đạt",
  partial: "Đạt một phần",
  fail: "Không đạt",
  "not-applicable": "Không áp dụng",
  open: "Chưa kiểm tra",
  differs: "Chưa thống nhất",
};

export const minutesSubject = ({ kind, subject, unit }: Pick<MinutesFacts, "kind" | "subject" | "unit">): string =>
  `Kiểm tra ${kindWords[kind]} ${inSentence(subject)} tại ${unit}`; // prettier-ignore

/** The body of the minutes, in the order in which they are read back to both sides. */
export function minutesBlocks(facts: MinutesFacts): DocumentBlock[] {
  const { body, unit, decision, notes, record } = facts;
  const place = notes?.place ?? record?.place;
  const statement = notes ? notes.statement : record?.opinion;
  return [
    paragraph(
      `Thực hiện Quyết định số ${decision.number} ngày ${vietnameseDate(decision.on)}, Đoàn kiểm tra của ${body} kiểm tra tại ${unit} và lập biên bản như sau:`,
    ),
    item("1.", "Thời gian, địa điểm"),
    item("-", `Bắt đầu: ${moment(notes?.beganAt ?? facts.begunAt)}.`),
    item("-", `Kết thúc: ${moment(notes?.endedAt)}.`),
    item("-", `Địa điểm: ${place === undefined ? BLANK : ended(place)}`),
    item("2.", "Thành phần"),
    ...presence(facts),
    item("3.", "Nội dung kiểm tra"),
    item("-", `Nội dung, phạm vi: ${ended(facts.scope)}`),
    item(
      "-",
      `Thời kỳ được kiểm tra: từ ngày ${vietnameseDate(facts.coveredFrom)} đến ngày ${vietnameseDate(facts.coveredTo)}.`,
    ),
    ...found(facts),
    item("5.", `Ý kiến của ${unit}`),
    ...said(statement, "Không có ý kiến khác."),
    item("6.", "Yêu cầu của Đoàn kiểm tra"),
    ...said(notes?.requests, "Không có."),
    item("7.", "Tài liệu bàn giao cho Đoàn kiểm tra"),
    ...said(notes?.papers, "Không có."),
    paragraph(closing(facts)),
  ];
}

function presence({ team, unit, notes, signing: { signer } }: MinutesFacts): DocumentBlock[] {
  const each = (people: readonly string[]) =>
    people.map((one) => item("-", one === BLANK ? one : ended(one)));
  return [
    item("a)", "Đoàn kiểm tra:"),
    ...each(team.map(({ name, post, function: as }) => `${name}${post === null ? "" : `, ${post}`} (${functionWords[as]})`)), // prettier-ignore
    item("b)", `Đại diện ${unit}:`),
    ...each(notes?.representatives ?? [signer ?? BLANK]),
    ...(notes === null || notes.witnesses.length === 0
      ? []
      : [item("c)", "Người chứng kiến:"), ...each(notes.witnesses)]),
  ];
}

function found(facts: MinutesFacts): DocumentBlock[] {
  const { findings, checks, unit } = facts;
  const items = checks.flatMap((list) => list.items);
  const counted = (["pass", "partial", "fail", "not-applicable", "open", "differs"] as const)
    .map((result) => ({ result, count: items.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => `${results[result].toLocaleLowerCase("vi")} ${count}`);
  return [
    item("4.", findings.length === 0 ? "Kết quả kiểm tra" : `Kết quả kiểm tra: ${findings.length} phát hiện`), // prettier-ignore
    ...(findings.length === 0 ? [item("-", "Không có phát hiện nào.")] : []),
    ...findingBlocks({ findings, units: [unit] }),
    ...(items.length === 0
      ? []
      : [
          item(
            "-",
            `Kết quả từng mục theo danh mục kiểm tra tại Phụ lục: ${items.length} mục, trong đó ${counted.join(", ")}.`,
          ),
        ]),
  ];
}

/** What was written; that there was nothing, where somebody wrote so by leaving it out; room where nobody wrote. */
function said(text: string | null | undefined, none: string): DocumentBlock[] {
  if (text === undefined) return [item("-", BLANK)];
  return text === null ? [item("-", none)] : dashes(text);
}

/** Read back, agreed or refused, and how many copies there are. */
function closing({ notes, unit, signing: { refusal } }: MinutesFacts): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const copies = notes
    ? `lập thành ${two(notes.copies)} bản có giá trị như nhau, ${unit} giữ 01 bản, Đoàn kiểm tra giữ ${two(notes.copies - 1)} bản`
    : `lập thành …… bản có giá trị như nhau, mỗi bên giữ ít nhất 01 bản`;
  if (refusal === null) {
    return `Biên bản đã được đọc lại cho những người có tên trên nghe, thống nhất nội dung, cùng ký tên; ${copies}`;
  }
  const seen =
    notes && notes.witnesses.length > 0
      ? ` Việc từ chối ký có sự chứng kiến của ${notes.witnesses.join("; ")}.`
      : "";
  return `Biên bản đã được đọc lại cho những người có tên trên nghe. Đại diện ${unit} từ chối ký, lý do: ${ended(refusal)}${seen} Biên bản ${copies}`;
}

/** How each item of the lists stands, as a table of its own behind the minutes. */
export function checkBlocks({ checks }: Pick<MinutesFacts, "checks">): DocumentBlock[] {
  return checks.map(({ title, items }) => ({
    type: "table",
    caption: title,
    columns: [
      { title: "STT", share: 7, align: "center" },
      { title: "Nội dung kiểm tra", share: 46, align: "start" },
      { title: "Kết quả", share: 17, align: "center" },
      { title: "Ghi chú", share: 30, align: "start" },
    ],
    rows: items.map(({ text, result, note }, at) => [
      String(at + 1),
      text,
      results[result],
      note ?? "",
    ]),
  }));
}

export const filedUnder = ({ number }: Pick<MinutesFacts, "number">): string =>
  `Hồ sơ ${number === null ? "kiểm tra" : `cuộc kiểm tra ${inspectionLabel(number)}`}`;
