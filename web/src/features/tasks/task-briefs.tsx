import type { TaskList, TaskRow } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { BriefSection } from "./brief-section.tsx";
import styles from "./briefs.module.css";
import { DueDate } from "./due-text.tsx";
import { TaskStateMark } from "./task-state.tsx";

const SHOWN = 5;

interface TaskBriefsProps {
  list: TaskList;
  title: string;
  count: number;
  unitId?: string;
  /** Only what the person follows. */
  mine?: boolean;
  /** On an agency's own page its name says nothing. */
  withoutAgency?: boolean;
}

/** The first rows of a list, in the list's own order; nothing at all when it is empty. */
export function TaskBriefs(props: TaskBriefsProps) {
  const { list, title, count, unitId, mine = false, withoutAgency = false } = props;
  const { home } = useWords().tasks;
  const filter = { list, ...(unitId ? { unitId } : {}) };
  const { data } = useQuery({
    ...read("listTasks", { query: { ...filter, ...(mine ? { mine: "true" } : {}), limit: SHOWN } }),
    enabled: count > 0,
  });
  if (count === 0 || !data || data.items.length === 0) return null;
  const all = (
    <Link to="/nhiem-vu" search={{ ...filter, ...(mine ? { mine } : {}) }} className={styles.all}>
      {home.allRows(String(count))}
      <span className="visually-hidden"> {title}</span>
    </Link>
  );
  return (
    <BriefSection title={title} all={count > data.items.length && all}>
      {data.items.map((task) => (
        <Brief key={task.id} task={task} withoutAgency={withoutAgency} />
      ))}
    </BriefSection>
  );
}

function Brief({ task, withoutAgency }: { task: TaskRow; withoutAgency: boolean }) {
  const { number } = useWords().tasks;
  return (
    <li>
      <span>
        <Link to="/nhiem-vu/$id" params={{ id: task.id }} className={styles.title}>
          {task.title}
        </Link>
        <span className={styles.quiet}>
          {number(task.number)}
          {task.document.reference && ` · ${task.document.reference}`}
        </span>
      </span>
      <span>
        {withoutAgency ? task.nextAct : task.holder.name}
        <span className={styles.quiet}>
          <DueDate task={task} />
        </span>
      </span>
      <TaskStateMark task={task} />
    </li>
  );
}
