import type { CollectionAnswers, CollectionQuestion, DocumentAnnex, DocumentBlock } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { inWords, type Consolidated } from "./consolidate.ts";

export interface SummedUp {
  sender: string;
  title: string;
  /** "công văn số 4554/UBND-VXNV ngày 17/12/2026"; null where no directive asks for it. */
  directive: string | null;
  /** The day on which the figures were closed. */
  closedOn: string;
  dueOn: string;
  questions: readonly CollectionQuestion[];
  lines: readonly (Consolidated & { text: string })[];
  /** Everybody who was asked, with the answer that counts. */
  agencies: readonly { name: string; answers: CollectionAnswers | null; daysLate: number }[];
}

const counted = (count: number): string => String(count).padStart(2, "0");
/** So many columns fit an A4 lying down beside the agency's name. */
const MOST_COLUMNS = 8;

/** The consolidated report: who was asked and who has answered, by name; each question with what it came to; the table by agency. */
export function collectionReport(facts: SummedUp): {
  subject: string;
  blocks: DocumentBlock[];
  annexes: DocumentAnnex[];
} {
  const { sender, title, directive, closedOn, dueOn, questions, lines, agencies } = facts;
  const answered = agencies.filter(({ answers }) => answers !== null);
  const missing = agencies.filter(({ answers }) => answers === null);
  const late = answered.filter(({ daysLate }) => daysLate > 0);
  const lateWords = late.length === 0 ? "" : `, trong đó ${counted(late.length)} cơ quan gửi muộn (${late.map(({ name, daysLate }) => `${name} ${daysLate} ngày`).join("; ")})`; // prettier-ignore
  const missingWords = missing.length === 0 ? "Tất cả các cơ quan đã báo cáo." : `Còn ${counted(missing.length)} cơ quan chưa báo cáo: ${missing.map(({ name }) => name).join("; ")}.`; // prettier-ignore
  return {
    subject: title,
    blocks: [
      {
        type: "paragraph",
        text: `${directive === null ? "" : `Thực hiện ${directive}, `}${sender} đã hướng dẫn, yêu cầu ${counted(agencies.length)} cơ quan báo cáo chậm nhất ngày ${vietnameseDate(dueOn)}. Đến ngày ${vietnameseDate(closedOn)}, ${counted(answered.length)} cơ quan đã báo cáo${lateWords}. ${missingWords} ${sender} tổng hợp, báo cáo như sau:`,
      },
      ...questions.flatMap((question, index): DocumentBlock[] => {
        const text = lines.find(({ questionId }) => questionId === question.id)?.text ?? "";
        const [first = "", ...others] = text.split(/\n+/u).filter((part) => part.trim() !== "");
        return others.length === 0
          ? [{ type: "item", label: `${index + 1}.`, text: `${question.label}: ${first}` }]
          : [
              { type: "item", label: `${index + 1}.`, text: `${question.label}:` },
              ...[first, ...others].map((part): DocumentBlock => ({ type: "item", label: "-", text: part })), // prettier-ignore
            ];
      }),
      { type: "paragraph", text: `${sender} kính báo cáo` },
    ],
    annexes: tablesOf(facts),
  };
}

/** What can stand in a column: texts are in the body. More questions than a page has room for go on in further tables. */
function tablesOf({ questions, lines, agencies }: SummedUp): DocumentAnnex[] {
  const inColumns = questions.filter(({ kind }) => kind !== "text");
  if (inColumns.length === 0) return [];
  const tables = Math.ceil(inColumns.length / MOST_COLUMNS);
  const each = Math.ceil(inColumns.length / tables);
  return [
    {
      title: "TỔNG HỢP BÁO CÁO CỦA CÁC CƠ QUAN",
      landscape: true,
      blocks: Array.from({ length: tables }, (_, at) =>
        tableOf(inColumns.slice(at * each, (at + 1) * each), lines, agencies),
      ),
    },
  ];
}

function tableOf(
  columns: readonly CollectionQuestion[],
  lines: SummedUp["lines"],
  agencies: SummedUp["agencies"],
): DocumentBlock {
  const share = Math.floor(62 / columns.length);
  const sums = columns.map(({ id }) => {
    const sum = lines.find(({ questionId }) => questionId === id)?.sum ?? null;
    return sum === null ? "" : inWords(sum);
  });
  return {
    type: "table",
    caption: null,
    columns: [
      { title: "STT", share: 6, align: "center" },
      { title: "Cơ quan", share: 94 - share * columns.length, align: "start" },
      ...columns.map(({ label, unit }) => ({
        title: unit === null ? label : `${label} (${unit})`,
        share,
        align: "center" as const,
      })),
    ],
    rows: [
      ...agencies.map(({ name, answers }, index) => [
        String(index + 1),
        name,
        ...columns.map(({ id }) => (answers === null ? "Chưa báo cáo" : cellOf(answers[id]))),
      ]),
      ["", "Tổng cộng", ...sums],
    ],
  };
}

/** An answer as it stands in a cell. */
function cellOf(value: CollectionAnswers[string] | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return inWords(value);
  if (typeof value === "boolean") return value ? "Có" : "Không";
  return value;
}
