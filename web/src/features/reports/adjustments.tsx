import type { AdjustedFigure, MonthlyReport, ReportAdjustment } from "@dondoc/contract";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import type { Column } from "../../ui/list-table.tsx";
import { SteppedTable } from "../../ui/stepped-table.tsx";
import styles from "./reports.module.css";

/** Folded on the page, since there may be thousands; on paper the first of them stand. */
const Fold = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>{summary}</summary>
    {children}
  </details>
);

/** What earlier reports said otherwise: old and new figure, and each task with its reason. */
export function Adjustments({ report }: { report: MonthlyReport }) {
  const words = useWords().monthly;
  const { adjustedColumns: figure, taskColumns: task } = words;
  const figures: Column<AdjustedFigure>[] = [
    { title: figure.period, width: 10, render: ({ ofPeriod }) => ofPeriod },
    { title: figure.agency, isName: true, render: ({ agency }) => agency },
    { title: figure.figure, render: (one) => one.figure },
    { title: figure.before, width: 6, align: "end", render: ({ before }) => before },
    { title: figure.after, width: 6, align: "end", render: ({ after }) => after },
  ];
  const tasks: Column<ReportAdjustment>[] = [
    {
      title: task.task,
      isName: true,
      width: 8,
      render: ({ taskId, number }) => (
        <TextLink to="/nhiem-vu/$id" params={{ id: taskId }}>
          {words.number(number)}
        </TextLink>
      ),
    },
    { title: figure.agency, render: ({ agency }) => agency },
    { title: task.before, render: ({ before }) => before },
    { title: task.after, render: ({ after }) => after },
    { title: task.because, render: ({ because }) => because },
  ];
  return (
    <>
      <Fold summary={words.adjustedFold(report.adjustedFigures.length)}>
        <SteppedTable
          caption={words.adjustments}
          columns={figures}
          rows={report.adjustedFigures}
          rowKey={(one) => `${one.ofPeriod} ${one.agency} ${one.figure}`}
        />
      </Fold>
      <Fold summary={words.taskFold(report.adjustments.length)}>
        <SteppedTable
          caption={task.because}
          columns={tasks}
          rows={report.adjustments}
          rowKey={({ ofPeriod, taskId }) => `${ofPeriod} ${taskId}`}
        />
      </Fold>
    </>
  );
}
