import { MAIL, PHONE, type VoiceColumn, type VoiceKind } from "@dondoc/contract";
import { readDate, textOf } from "../../../../kernel/sheet-cells.ts";
import { fold } from "../../../../kernel/sheet-columns.ts";
import { slipInWords, slipOf, type Forms } from "../../../../kernel/sheet-slip.ts";
import { saysSomething, subjectOf } from "../../public/domain/said.ts";
import { titleOf, type Mapping } from "./columns.ts";

/** One line of a file, read: what it says of a voice, and where it stands. */
export interface Line {
  row: number;
  externalId: string;
  receivedOn: string;
  kind: VoiceKind;
  subject: string;
  content: string;
  place: string | null;
  agency: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  stateThere: string | null;
  answerThere: string | null;
  answeredOn: string | null;
  /** Answered where it came from. */
  settled: boolean;
}
export interface LineError {
  row: number;
  column: string;
  message: string;
}

/** Kinds as other systems call them; what is none of these is said, and never guessed. */
const KINDS: readonly (readonly [VoiceKind, ...string[]])[] = [
  ["rule-feedback", "rule feedback", "phan anh ve quy dinh", "quy dinh hanh chinh", "thu tuc hanh chinh", "quy dinh thu tuc"],
  ["conduct-feedback", "conduct feedback", "hanh vi hanh chinh", "hanh vi can bo", "thai do phuc vu", "phan anh ve hanh vi"],
  ["service-request", "service request", "su co", "ha tang", "ha tang do thi", "yeu cau dich vu", "phan anh hien truong", "moi truong", "an ninh trat tu"],
  ["initiative", "initiative", "hien ke", "sang kien"],
  ["recommendation", "recommendation", "kien nghi doanh nghiep", "kien nghi cua doanh nghiep", "doanh nghiep"],
  ["complaint", "complaint", "khieu nai"],
  ["proposal", "proposal", "kien nghi", "phan anh", "phan anh kien nghi", "gop y", "khac"],
]; // prettier-ignore
const KIND_OF = new Map(KINDS.flatMap(([kind, ...names]) => names.map((name) => [name, kind] as const))); // prettier-ignore
const SETTLED = ["da tra loi", "da cong khai", "hoan thanh", "da hoan thanh", "da xu ly", "da giai quyet", "dong", "da dong", "closed", "done", "tu choi", "da tu choi"]; // prettier-ignore
const OPEN = ["moi", "moi tiep nhan", "tiep nhan", "da tiep nhan", "dang xu ly", "cho xu ly", "chua xu ly", "da chuyen", "da chuyen xu ly", "cho bo sung", "open", "qua han", "sap den han"]; // prettier-ignore

/** A day at the beginning of a cell that also says an hour. */
const dayOf = (cell: unknown): string | null =>
  readDate(cell) ?? (typeof cell === "string" ? readDate(cell.trim().split(/[T\s]/u)[0] ?? "") : null); // prettier-ignore

type Cells = readonly unknown[];
const FORMS: Forms<VoiceColumn> = {
  receivedOn: (cell) => dayOf(cell) !== null,
  phone: (cell) => textOf(cell) === "" || PHONE.test(textOf(cell)),
  email: (cell) => textOf(cell) === "" || MAIL.test(textOf(cell)),
  answeredOn: (cell) => textOf(cell) === "" || dayOf(cell) !== null,
  state: (cell) => textOf(cell) === "" || [...SETTLED, ...OPEN].includes(fold(textOf(cell))),
};

interface Reading {
  mapping: Mapping;
  today: string;
  /** Of lines that do not say what they are. */
  kind: VoiceKind;
}

/** All lines of a file, with what is wrong at its row and column; a code that stands twice is wrong the second time. */
export function readLines(
  rows: readonly Cells[],
  reading: Reading,
): { lines: Line[]; errors: LineError[] } {
  const lines: Line[] = [];
  const errors: LineError[] = [];
  const first = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    if (at <= reading.mapping.headingAt || cells.every((cell) => textOf(cell) === "")) continue;
    const row = at + 1;
    const read = readLine(cells, row, reading);
    if (Array.isArray(read)) {
      errors.push(...read);
      continue;
    }
    const earlier = first.get(read.externalId);
    if (earlier === undefined) {
      first.set(read.externalId, row);
      lines.push(read);
    } else {
      errors.push({
        row,
        column: titleOf("externalId"),
        message: `Mã ${read.externalId} đã có ở dòng ${earlier}. Hãy giữ một dòng.`,
      });
    }
  }
  return { lines, errors };
}

const LONGEST: Partial<Record<VoiceColumn, number>> = {
  externalId: 100,
  subject: 300,
  content: 8000,
  place: 300,
  agency: 300,
  name: 200,
  phone: 30,
  email: 200,
  address: 300,
  state: 100,
  answer: 8000,
};

function readLine(
  cells: Cells,
  row: number,
  { mapping, today, kind }: Reading,
): Line | LineError[] {
  const { columns, headings } = mapping;
  const says = (moved: (at: number) => unknown) =>
    columns.content === undefined || saysSomething(textOf(moved(columns.content)));
  const slip = slipOf(cells, { columns, forms: FORMS, sound: says });
  if (slip) return [{ row, column: "", message: slipInWords(slip, headings) }];
  const errors: LineError[] = [];
  const cell = (column: VoiceColumn): unknown => {
    const at = mapping.columns[column];
    return at === undefined ? undefined : cells[at];
  };
  const wrong = (column: VoiceColumn, message: string) =>
    errors.push({ row, column: titleOf(column), message });
  const text = (column: VoiceColumn): string => {
    const said = textOf(cell(column));
    const most = LONGEST[column] ?? Infinity;
    if (said.length > most) wrong(column, `Dài quá ${most} ký tự.`);
    return said;
  };
  const maybe = (column: VoiceColumn) => text(column) || null;
  const externalId = text("externalId");
  if (externalId === "") wrong("externalId", "Thiếu mã, nên lần sau không nhận ra được dòng này.");
  const receivedOn = dayOf(cell("receivedOn"));
  if (receivedOn === null)
    wrong("receivedOn", `“${textOf(cell("receivedOn"))}” không phải là ngày. Hãy ghi như 05/11/2026.`); // prettier-ignore
  else if (receivedOn > today) wrong("receivedOn", "Ngày tiếp nhận sau hôm nay.");
  const content = text("content");
  if (!saysSomething(content)) wrong("content", "Không có nội dung.");
  const said = fold(text("kind"));
  const known = said === "" ? kind : KIND_OF.get(said);
  if (said.includes("to cao")) wrong("kind", "Tố cáo không nhập vào đây; hãy chuyển người xử lý đơn tố cáo."); // prettier-ignore
  else if (!known) wrong("kind", `Không rõ loại “${textOf(cell("kind"))}”. Hãy ghi: phản ánh, kiến nghị, sự cố, thủ tục hành chính, hành vi hành chính, hiến kế, doanh nghiệp, khiếu nại.`); // prettier-ignore
  const phone = maybe("phone");
  if (phone !== null && !PHONE.test(phone))
    wrong("phone", `“${phone}” không phải là số điện thoại.`);
  const email = maybe("email");
  if (email !== null && !MAIL.test(email)) wrong("email", `“${email}” không phải là thư điện tử.`);
  const stateThere = maybe("state");
  const state = fold(stateThere ?? "");
  const settled = SETTLED.includes(state);
  if (stateThere !== null && !settled && !OPEN.includes(state)) wrong("state", `Không rõ trạng thái “${stateThere}”.`); // prettier-ignore
  const answered = textOf(cell("answeredOn"));
  const answeredOn = answered === "" ? null : dayOf(cell("answeredOn"));
  if (answered !== "" && answeredOn === null) wrong("answeredOn", `“${answered}” không phải là ngày.`); // prettier-ignore
  if (answeredOn !== null && receivedOn !== null && answeredOn < receivedOn) wrong("answeredOn", "Ngày trả lời trước ngày tiếp nhận."); // prettier-ignore
  const subject = text("subject") || subjectOf(content);
  const others = { place: maybe("place"), agency: maybe("agency"), name: maybe("name"), address: maybe("address"), answerThere: maybe("answer") }; // prettier-ignore
  if (errors.length > 0 || receivedOn === null || !known) return errors;
  return { row, externalId, receivedOn, kind: known, subject, content, phone, email, stateThere, answeredOn, settled, ...others }; // prettier-ignore
}
