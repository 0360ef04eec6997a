import type { ExceptionRow } from "@dondoc/contract";
import {
  IconAlertTriangle,
  IconCalendarQuestion,
  IconHandStop,
  IconHourglass,
  IconArrowsExchange,
  IconMailOff,
  IconPlayerPause,
  type TablerIcon,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./stacked-table.module.css";
import lineStyles from "./exception-table.module.css";

const icons: Record<ExceptionRow["kind"], TablerIcon> = {
  overdue: IconAlertTriangle,
  "confirmation-late": IconHourglass,
  extension: IconCalendarQuestion,
  refusal: IconArrowsExchange,
  obstacle: IconHandStop,
  "suspension-ended": IconPlayerPause,
  "received-after-due": IconMailOff,
};

/** One line of four facts each: who, how many days, which product is missing, who must decide. */
export function ExceptionTable({ rows }: { rows: readonly ExceptionRow[] }) {
  const { exceptions } = useWords().tasks;
  return (
    <table className={styles.table} aria-label={exceptions.lines}>
      <thead>
        <tr>
          <th scope="col">{exceptions.who}</th>
          <th scope="col">{exceptions.days}</th>
          <th scope="col">{exceptions.missing}</th>
          <th scope="col">{exceptions.decider}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={`${row.taskId} ${row.kind}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** What was done about it and what the agency says, where there is anything. */
function Beside({ row: { urged, explanation, obstacle } }: { row: ExceptionRow }) {
  const { exceptions } = useWords().tasks;
  const said = [
    urged > 0 ? exceptions.urged(urged) : "",
    explanation
      ? explanation.content === null
        ? exceptions.explanations[explanation.standing]
        : `${exceptions.explanations[explanation.standing]}: ${explanation.content}`
      : "",
    obstacle === null ? "" : exceptions.obstacle(obstacle),
  ].filter((one) => one !== "");
  return (
    <>
      {said.map((one) => (
        <span key={one} className={`${styles.quiet} ${lineStyles.beside}`}>
          {one}
        </span>
      ))}
    </>
  );
}

function Line({ row }: { row: ExceptionRow }) {
  const { exceptions, number } = useWords().tasks;
  const Icon = icons[row.kind];
  return (
    <tr className={lineStyles.line}>
      <td className={lineStyles.who}>
        <strong>{row.who.name}</strong>
        <span className={styles.quiet}>{row.head ?? exceptions.headUnknown}</span>
      </td>
      <td className={lineStyles.days} data-kind={row.kind}>
        <Icon aria-hidden size={20} />
        <span>{exceptions.kinds[row.kind](row.days)}</span>
        <span className={`${styles.quiet} ${lineStyles.number}`}>{number(row.number)}</span>
      </td>
      <th scope="row" className={lineStyles.missing}>
        <Link to="/nhiem-vu/$id" params={{ id: row.taskId }} className={lineStyles.link}>
          {row.missing}
        </Link>
        <Beside row={row} />
      </th>
      <td data-label={exceptions.decider}>
        <strong>{row.decider}</strong>
      </td>
    </tr>
  );
}
