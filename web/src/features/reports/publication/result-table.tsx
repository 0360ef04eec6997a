import type { PublishedLine, PublishedResults } from "@dondoc/contract";
import { useWords } from "../../../app/words/use-words.tsx";
import { ListTable } from "../../../ui/list-table.tsx";

const plain = new Intl.NumberFormat("vi-VN");
const percent = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2 });
const said = (rate: PublishedLine["rate"]): string =>
  rate === null ? "–" : typeof rate === "number" ? percent.format(rate) : rate;

/** Agencies by name, those that are not told apart together, and the whole province. */
export function ResultTable({ results }: { results: PublishedResults }) {
  const words = useWords().publication;
  const { lines, others, total, rate } = results;
  const figure = (title: string, of: (line: PublishedLine) => string | number, width = 7) => ({
    title,
    width,
    align: "end" as const,
    render: (line: PublishedLine) => {
      const value = of(line);
      return typeof value === "number" ? plain.format(value) : value;
    },
  });
  return (
    <ListTable
      caption={words.table}
      rows={[...lines, ...(others ? [others] : []), total]}
      rowKey={({ name }) => name}
      columns={[
        {
          title: words.agency,
          isName: true,
          render: (line) => (line === total ? <strong>{line.name}</strong> : line.name),
        },
        figure(words.assigned, ({ assigned }) => assigned, 6),
        figure(words.doneTasks, ({ done }) => done),
        figure(words.onTime, ({ onTime }) => onTime),
        figure(words.late, ({ late }) => late),
        figure(words.openTasks, ({ open }) => open),
        figure(words.overdue, ({ overdue }) => overdue),
        figure(words.rate(rate.name), (line) => said(line.rate), 11),
      ]}
    />
  );
}
