import type { Field, Header, ReadAssignment, Reading, Warning } from "@dondoc/directive";
import { dateInWords, dueInWords } from "./due-in-words.ts";

const MISSING = "không ghi trong văn bản";
const QUOTE_LENGTH = 220;

const confidences = {
  certain: "",
  likely: " (nên xem lại)",
  doubtful: " (chưa chắc, cần người xác nhận)",
};

const warnings: Record<Warning["code"], string> = {
  NUMBER_MISSING: "Không thấy số của văn bản",
  NUMBER_DOUBTFUL: "Số của văn bản không đáng tin",
  DATE_MISSING: "Không thấy ngày ban hành",
  SECONDARY_SOURCE: "Bài đăng lại, không phải chính văn bản",
  CITATION_AFTER_DOCUMENT: "Viện dẫn văn bản có ngày sau ngày ban hành",
  DUE_BEFORE_DOCUMENT: "Thời hạn trước ngày ban hành",
  DUPLICATE_PROVISION: "Hai mục mang cùng số thứ tự",
  NUMBERING_GAP: "Cách đánh số nhảy quãng",
  REPORT_WITHOUT_DATE: "Yêu cầu báo cáo mà không nêu thời hạn, tại mục",
  INSTRUCTION_TO_SOFTWARE: "Câu ra lệnh cho phần mềm, không được làm theo",
  ASSIGNEE_NOT_ADDRESSED: "Đơn vị được giao không có trong phần Kính gửi",
  NO_ASSIGNMENT: "Không tìm thấy nhiệm vụ nào",
  NOT_VIETNAMESE: "Nội dung không phải tiếng Việt, hoặc dùng phông chữ cũ (TCVN3, VNI)",
};

/** A reading for a person at a terminal, in Vietnamese. */
export function describeReading(reading: Reading, text: string): string {
  const { assignments } = reading;
  const parts = [
    "VĂN BẢN",
    ...headerLines(reading.header),
    "",
    `NHIỆM VỤ (${assignments.length})`,
    ...assignments.flatMap((assignment) => ["", ...assignmentLines(assignment)]),
  ];
  if (reading.warnings.length > 0) {
    parts.push(
      "",
      `CẦN XEM LẠI (${reading.warnings.length})`,
      ...reading.warnings.map((warning) => `  - ${warningLine(warning, text)}`),
    );
  }
  return `${parts.join("\n")}\n`;
}

function headerLines(header: Header): string[] {
  const number =
    header.number && header.numberDoubtful
      ? { ...header.number, confidence: "doubtful" as const }
      : header.number;
  return [
    row("Loại văn bản", one(header.kind)),
    row("Số", one(number)),
    row("Ký hiệu", one(header.symbol)),
    row("Cơ quan ban hành", one(header.issuer)),
    row("Nơi ban hành", one(header.place)),
    row("Ngày ban hành", issueDate(header)),
    row("Trích yếu", one(header.subject)),
    ...(header.urgency ? [row("Độ khẩn", one(header.urgency))] : []),
    ...(header.secrecy ? [row("Độ mật", one(header.secrecy))] : []),
    row("Kính gửi", many(header.addressees) ?? MISSING),
    row("Thẩm quyền ký", one(header.signedFor)),
    row("Chức vụ", one(header.signerTitle)),
    row("Người ký", one(header.signer)),
  ];
}

function issueDate({ issuedOn, issuedMonth }: Header): string {
  if (issuedOn) return dateInWords(issuedOn.value) + confidences[issuedOn.confidence];
  return issuedMonth ? `tháng ${dateInWords(issuedMonth.value)}, ngày ${MISSING}` : MISSING;
}

function assignmentLines(assignment: ReadAssignment): string[] {
  const { at, text, assignees, coordinating, due, reportTo, via, copyTo, deliverable } = assignment;
  const optional: [string, string | null][] = [
    ["Phối hợp", many(coordinating)],
    ["Thời hạn", many(due.map((field) => ({ ...field, value: dueInWords(field.value) })))],
    ["Báo cáo", many(reportTo)],
    ["Qua", many(via)],
    ["Đồng gửi", many(copyTo)],
    ["Sản phẩm", deliverable ? one(deliverable) : null],
  ];
  const rules = new Set(
    [assignment.duty, ...assignees, ...coordinating, ...due, ...reportTo, ...via, ...copyTo].map(
      (field) => field.rule,
    ),
  );
  return [
    `  [${at === "" ? "kết" : at}] “${shorten(text)}”`,
    row("  Chủ trì", many(assignees) ?? MISSING),
    ...optional.flatMap(([name, value]) => (value === null ? [] : [row(`  ${name}`, value)])),
    row("  Quy tắc", [...rules].join(", ")),
  ];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(18)} ${value}`;
}

function one(field: Field<string> | null): string {
  return field ? field.value + confidences[field.confidence] : MISSING;
}

function many(fields: Field<string>[]): string | null {
  return fields.length === 0 ? null : fields.map((field) => one(field)).join("; ");
}

function warningLine({ code, detail, span }: Warning, text: string): string {
  const passage = detail === "" && span ? text.slice(span.start, span.end) : detail;
  return passage === "" ? warnings[code] : `${warnings[code]}: ${shorten(passage)}`;
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  if (folded.length <= QUOTE_LENGTH) return folded;
  return `${folded.slice(0, QUOTE_LENGTH).replace(/\s+\S*$/, "")} …`;
}
