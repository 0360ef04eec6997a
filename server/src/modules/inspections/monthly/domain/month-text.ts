import type { DocumentBlock } from "@dondoc/contract";

interface MonthFacts {
  /** "2026-11". */
  month: string;
  body: string;
  results: readonly {
    name: string;
    done: string;
    obstacles: string | null;
    proposals: string | null;
  }[];
  missing: readonly string[];
  /** Inspections that began in the month, as people quote them. */
  inspections: readonly string[];
  proposals: string | null;
}

const monthNamed = (month: string): string =>
  `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
const linesOf = (text: string): string[] =>
  text.split(/\n+/u).map((line) => line.replace(/^[-+•\s]+/u, "").trim()).filter(Boolean); // prettier-ignore
const item = (label: string, text: string): DocumentBlock => ({ type: "item", label, text });
const dashes = (lines: readonly string[]): DocumentBlock[] => lines.map((line) => item("-", line));

/**
 * The one report of all members: what the body inspected, what each did, what hinders, what is proposed, and by name who sent nothing,
 * since a report that leaves them out would look whole.
 */
export function monthText({ month, body, results, missing, inspections, proposals }: MonthFacts): {
  subject: string;
  blocks: DocumentBlock[];
} {
  const said = (part: "obstacles" | "proposals") =>
    results.flatMap(({ name, [part]: text }) => text === null ? [] : linesOf(text).map((line) => `${name}: ${line}`)); // prettier-ignore
  const obstacles = said("obstacles");
  const proposed = [...(proposals === null ? [] : linesOf(proposals)), ...said("proposals")];
  return {
    subject: `Kết quả hoạt động ${monthNamed(month)} của ${body}`,
    blocks: [
      {
        type: "paragraph",
        text: `Tổng hợp kết quả của các thành viên, ${body} báo cáo kết quả hoạt động ${monthNamed(month)} như sau:`,
      },
      item("1.", inspections.length === 0 ? "Trong tháng chưa tiến hành cuộc kiểm tra nào." : `Đã tiến hành ${inspections.length} cuộc kiểm tra:`), // prettier-ignore
      ...dashes(inspections),
      item("2.", "Kết quả của các thành viên:"),
      ...results.flatMap(({ name, done }) => [item("+", `${name}:`), ...dashes(linesOf(done))]),
      ...(missing.length === 0 ? [] : [item("+", `Chưa gửi kết quả: ${missing.join("; ")}.`)]),
      item("3.", obstacles.length === 0 ? "Khó khăn, vướng mắc: không có." : "Khó khăn, vướng mắc:"), // prettier-ignore
      ...dashes(obstacles),
      item("4.", proposed.length === 0 ? "Đề xuất, kiến nghị: không có." : "Đề xuất, kiến nghị:"),
      ...dashes(proposed),
      { type: "paragraph", text: `${body} kính báo cáo Chủ tịch UBND tỉnh` },
    ],
  };
}
