import type { DirectiveRow } from "@dondoc/contract";
import { Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListCount } from "./list-count.tsx";
import styles from "./stacked-table.module.css";
import boardStyles from "./directive-table.module.css";

interface DirectiveTableProps {
  rows: readonly DirectiveRow[];
  overdueOnly?: boolean;
}

export function DirectiveTable({ rows, overdueOnly = false }: DirectiveTableProps) {
  const { board } = useWords().tasks;
  if (rows.length === 0) {
    return (
      <EmptyState title={board.emptyTitle}>
        {overdueOnly ? board.emptyOverdue : board.empty}
      </EmptyState>
    );
  }
  return (
    <table className={styles.table} aria-label={board.directiveTitle}>
      <thead>
        <tr>
          <th scope="col" className={boardStyles.document}>
            {board.document}
          </th>
          <th scope="col">{board.progress}</th>
          <th scope="col" className={styles.figure}>
            {board.open}
          </th>
          <th scope="col" className={styles.figure}>
            {board.overdue}
          </th>
          <th scope="col" className={styles.figure}>
            {board.maxDaysLate}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.document.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: DirectiveRow }) {
  const { board } = useWords().tasks;
  const { document, completed, total, open, overdue, maxDaysLate, monitors } = row;
  const of = document.reference ?? document.title;
  const filter = { documentId: document.id };
  const late = `${styles.figure} ${overdue > 0 ? styles.bad : ""}`;
  return (
    <tr>
      <th scope="row" className={boardStyles.document}>
        <Link to="/van-ban/$id" params={{ id: document.id }} className={boardStyles.title}>
          {document.title || of}
        </Link>
        <span className={styles.quiet}>
          {document.reference ?? board.noReference}
          {document.issuedOn && ` · ${formatDate(document.issuedOn)}`}
          {" · "}
        </span>
        <Link to="/theo-van-ban/$id" params={{ id: document.id }} className={styles.quiet}>
          {monitors.length > 0 ? board.followedBy(monitors.join(", ")) : board.byAgency}
        </Link>
      </th>
      <td data-label={board.progress}>
        <Done completed={completed} total={total} of={of} documentId={document.id} />
      </td>
      <td data-label={board.open} className={styles.figure}>
        <ListCount list="open" count={open} title={board.open} of={of} filter={filter} />
      </td>
      <td data-label={board.overdue} className={late}>
        <ListCount list="overdue" count={overdue} title={board.overdue} of={of} filter={filter} />
      </td>
      <td data-label={board.maxDaysLate} className={late}>
        <ListCount
          list="overdue"
          count={maxDaysLate}
          title={board.maxDaysLate}
          of={of}
          filter={filter}
          {...(maxDaysLate > 0 ? { text: board.days(maxDaysLate) } : {})}
        />
      </td>
    </tr>
  );
}

interface DoneProps {
  completed: number;
  total: number;
  of: string;
  documentId: string;
}

function Done({ completed, total, of, documentId }: DoneProps) {
  const { board } = useWords().tasks;
  return (
    <div className={boardStyles.done}>
      <ListCount
        list="completed"
        count={completed}
        title={board.progress}
        of={of}
        filter={{ documentId }}
        text={board.ofTotal(completed, total)}
      />
      <Progress
        value={total === 0 ? 0 : (100 * completed) / total}
        size="md"
        aria-hidden
        className="no-print"
      />
    </div>
  );
}
