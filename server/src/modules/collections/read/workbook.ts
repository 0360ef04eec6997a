import type { CollectionQuestion } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { Cell, ColumnType } from "../../../kernel/workbook/cell.ts";
import { writeWorkbook } from "../../../kernel/workbook/write-workbook.ts";
import { consolidate, isShare } from "../domain/consolidate.ts";
import { countedOf, countedOfAll, partDaysLate, type PartRow } from "./parts.ts";
import type { CollectionFacts } from "./standing.ts";

interface Asked {
  collection: Pick<CollectionFacts, "number" | "title" | "questions" | "dueOn" | "closedAt">;
  collector: string;
  parts: readonly PartRow[];
  today: string;
}

/** All answers as a table: a row an agency, a column a question, with the sums that the page shows. */
export function collectionWorkbook({
  collection,
  collector,
  parts,
  today,
}: Asked): Promise<Buffer> {
  const { number, title, questions, dueOn, closedAt } = collection;
  const counted = countedOfAll(parts);
  const lines = consolidate(questions, counted, parts.length);
  const figures = closedAt === null ? "chưa chốt số liệu" : "đã chốt số liệu";
  return writeWorkbook([
    {
      name: `TH-${number}`,
      organ: [collector],
      title: title.toLocaleUpperCase("vi"),
      under: [
        `Hạn báo cáo ${vietnameseDate(dueOn)}; ${counted.length}/${parts.length} cơ quan báo cáo, ${figures}; in ngày ${vietnameseDate(today)}`,
      ],
      columns: [
        { title: "Cơ quan", band: null, type: "long" },
        { title: "Tình trạng", band: null, type: "text" },
        { title: "Ngày báo cáo", band: null, type: "date" },
        { title: "Số ngày muộn", band: null, type: "whole" },
        { title: "Số văn bản giấy", band: null, type: "text" },
        ...questions.map((question) => ({
          title: headingOf(question),
          band: null,
          type: typeOf(question, counted),
          // A heading is a sentence: a column of figures alone would break it word by word.
          ...(question.kind === "text" ? {} : { width: 14 }),
        })),
        { title: "Ghi chú", band: null, type: "long" as const },
      ],
      lines: [parts.map((part) => rowOf(part, { questions, dueOn, today }))],
      total: [
        "Tổng cộng",
        null,
        null,
        null,
        null,
        ...questions.map(
          ({ id }) => lines.find(({ questionId }) => questionId === id)?.sum ?? null,
        ),
        null,
      ],
      notes: ["Tỷ lệ phần trăm không cộng; báo cáo gửi sau khi chốt số liệu không tính vào tổng."],
    },
  ]);
}

const headingOf = ({ label, unit }: CollectionQuestion): string =>
  unit === null ? label : `${label} (${unit})`;

function typeOf(
  question: CollectionQuestion,
  counted: ReturnType<typeof countedOfAll>,
): ColumnType {
  if (question.kind === "text") return "long";
  if (question.kind !== "number") return "text";
  if (isShare(question)) return "percent";
  const broken = counted.some(({ answers }) => {
    const value = answers[question.id];
    return typeof value === "number" && !Number.isInteger(value);
  });
  return broken ? "decimal" : "whole";
}

function rowOf(
  part: PartRow,
  { questions, dueOn, today }: Pick<CollectionFacts, "questions" | "dueOn"> & { today: string },
): Cell[] {
  const answer = countedOf(part);
  const after = part.history.some(
    ({ returnedAt, afterClose }) => returnedAt === null && afterClose,
  );
  return [
    part.unit.name,
    answer ? "Đã báo cáo" : after ? "Báo cáo sau khi chốt số liệu" : "Chưa báo cáo",
    answer?.sentOn ?? null,
    partDaysLate(part, dueOn, today),
    answer?.paperNumber ?? null,
    ...questions.map(({ id }): Cell => {
      const value = answer?.answers[id];
      if (typeof value === "boolean") return value ? "Có" : "Không";
      return value ?? null;
    }),
    answer?.note ?? null,
  ];
}
