import type { ReportCheck } from "@dondoc/contract";

/** The counts of a summary, by the code of their indicator. */
export type Counts = (code: string) => number;

interface Equation {
  name: string;
  whole: string;
  parts: readonly (readonly [code: string, words: string])[];
}

/**
 * Sums that must agree in every report (task digest 14). What is left beside the digest's own parts are the states that the
 * program tells apart: a request for time that waits, and what was received after its last day, are open and in no other part.
 */
const EQUATIONS: readonly Equation[] = [
  {
    name: "Tổng số = kỳ trước chuyển sang + giao trong kỳ",
    whole: "ASSIGNED",
    parts: [
      ["CARRIED_OVER", "chuyển sang"],
      ["ASSIGNED_IN_PERIOD", "giao trong kỳ"],
    ],
  },
  {
    name: "Tổng số = hoàn thành + chưa hoàn thành",
    whole: "ASSIGNED",
    parts: [
      ["DONE", "hoàn thành"],
      ["OPEN", "chưa hoàn thành"],
    ],
  },
  {
    name: "Hoàn thành = đúng, trước hạn + quá hạn + không thời hạn + chưa đánh giá",
    whole: "DONE",
    parts: [
      ["DONE_ON_TIME", "đúng, trước hạn"],
      ["DONE_LATE", "quá hạn"],
      ["DONE_UNDATED", "không thời hạn"],
      ["DONE_UNASSESSED", "chưa đánh giá"],
    ],
  },
  {
    name: "Chưa hoàn thành = trong hạn + quá hạn + không thời hạn + tạm dừng + chờ xác nhận + chờ gia hạn + nhận sau hạn",
    whole: "OPEN",
    parts: [
      ["OPEN_WITHIN_DUE", "trong hạn"],
      ["OPEN_OVERDUE", "quá hạn"],
      ["OPEN_UNDATED", "không thời hạn"],
      ["OPEN_PAUSED", "tạm dừng"],
      ["OPEN_AWAITING", "chờ xác nhận"],
      ["OPEN_EXTENSION_PENDING", "chờ gia hạn"],
      ["OPEN_RECEIVED_LATE", "nhận sau hạn"],
    ],
  },
];

/** The codes that the equations speak of. */
export const balancedCodes: readonly string[] = [
  ...new Set(EQUATIONS.flatMap(({ whole, parts }) => [whole, ...parts.map(([code]) => code)])),
];

const plain = new Intl.NumberFormat("vi-VN");

/** Each sum for the whole table and for each of its lines; what does not agree is named with its figures. */
export function checksOf(
  total: Counts,
  lines: readonly { name: string; counts: Counts }[],
): ReportCheck[] {
  return EQUATIONS.map(({ name, whole, parts }) => {
    const balanced = (counts: Counts) =>
      counts(whole) === parts.reduce((sum, [code]) => sum + counts(code), 0);
    const wrong = lines.filter(({ counts }) => !balanced(counts)).map((line) => line.name);
    const sum = `${plain.format(total(whole))} = ${parts.map(([code]) => plain.format(total(code))).join(" + ")}`;
    return {
      name,
      holds: balanced(total) && wrong.length === 0,
      words: wrong.length === 0 ? sum : `${sum}. Không khớp ở: ${wrong.join("; ")}`,
    };
  });
}

/** The sum of the lines is the figure of the whole. */
export function columnsAgree(
  codes: readonly string[],
  total: Counts,
  lines: readonly { counts: Counts }[],
): ReportCheck {
  const wrong = codes.filter(
    (code) => lines.reduce((sum, { counts }) => sum + counts(code), 0) !== total(code),
  );
  return {
    name: "Cộng các cơ quan bằng số toàn tỉnh",
    holds: wrong.length === 0,
    words:
      wrong.length === 0
        ? `${plain.format(lines.length)} dòng, ${plain.format(total("ASSIGNED"))} nhiệm vụ`
        : `Không khớp ở ${wrong.length} cột số liệu. Hãy báo quản trị viên.`,
  };
}
