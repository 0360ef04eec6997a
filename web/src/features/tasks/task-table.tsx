import type { TaskRow } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { PickBox } from "./bulk/pick-box.tsx";
import type { Selection } from "../../ui/use-selection.ts";
import { Stars } from "./changes/stars.tsx";
import { DueText } from "./due-text.tsx";
import styles from "./stacked-table.module.css";
import rowStyles from "./task-table.module.css";
import { TaskStateMark } from "./task-state.tsx";

interface TaskTableProps {
  rows: readonly TaskRow[];
  label: string;
  /** Where rows can be chosen to act on many at once. */
  selection?: Selection | undefined;
}

/** The rows of a list; on a phone each row is a card. */
export function TaskTable({ rows, label, selection }: TaskTableProps) {
  const { tasks, bulk } = useWords();
  const { columns } = tasks.list;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="no-print">
              {bulk.column}
            </th>
          )}
          <th scope="col" className={rowStyles.number}>
            {columns.number}
          </th>
          <th scope="col" className={rowStyles.task}>
            {columns.task}
          </th>
          <th scope="col">{columns.agency}</th>
          <th scope="col" className={rowStyles.due}>
            {columns.due}
          </th>
          <th scope="col" className={rowStyles.state}>
            {columns.state}
          </th>
          <th scope="col">{columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((task) => (
          <Row key={task.id} task={task} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ task, selection }: { task: TaskRow; selection: Selection | undefined }) {
  const { list, number } = useWords().tasks;
  const { columns } = list;
  return (
    <tr className={rowStyles.row}>
      {selection && (
        <td className={`${rowStyles.pick} no-print`}>
          <PickBox task={task} selection={selection} />
        </td>
      )}
      <td className={rowStyles.number}>{number(task.number)}</td>
      <th scope="row" className={rowStyles.task}>
        <Link
          to="/nhiem-vu/$id"
          params={{ id: task.id }}
          className={rowStyles.title}
          data-row-link={task.id}
        >
          {task.title}
        </Link>
        <Stars names={task.stars} />
        <span className={styles.quiet}>
          {[
            task.period && list.ofPeriod(task.period),
            task.document.reference && list.ofDocument(task.document.reference),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </th>
      <td data-label={columns.agency} className={rowStyles.agency}>
        {task.holder.name}
      </td>
      <td data-label={columns.due}>
        <DueText task={task} />
      </td>
      <td>
        <TaskStateMark task={task} />
      </td>
      <td data-label={columns.next} className={rowStyles.next}>
        {task.nextAct}
      </td>
    </tr>
  );
}
