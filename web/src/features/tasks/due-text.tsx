import type { TaskRow } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Distance } from "../../ui/standing-badge.tsx";
import styles from "./stacked-table.module.css";

type Dated = Pick<TaskRow, "state" | "dueOn" | "bound" | "reviewOn" | "standing">;

/** The deadline as the document puts it ("trước 20/01/2027"), or when an undated task is looked at again. */
export function DueDate({ task }: { task: Pick<TaskRow, "dueOn" | "bound" | "reviewOn"> }) {
  const { due } = useWords().tasks;
  if (task.dueOn) {
    const date = formatDate(task.dueOn);
    return (
      <time dateTime={task.dueOn} className={styles.nowrap}>
        {task.bound === "before" ? due.before(date) : date}
      </time>
    );
  }
  return <>{task.reviewOn ? due.review(formatDate(task.reviewOn)) : due.none}</>;
}

/** The deadline and how far it is; what the badge already counts is not counted again. */
export function DueText({ task }: { task: Dated }) {
  const { due } = useWords().tasks;
  const isInBadge = task.standing.timeliness === "OPEN_OVERDUE";
  return (
    <div>
      <DueDate task={task} />
      {task.state === "SUSPENDED" && task.dueOn && task.reviewOn && (
        <div className={`${styles.quiet} ${styles.nowrap}`}>
          {due.review(formatDate(task.reviewOn))}
        </div>
      )}
      {!isInBadge && (
        <div className={`${styles.quiet} ${styles.nowrap}`}>
          <Distance standing={task.standing} />
        </div>
      )}
    </div>
  );
}
