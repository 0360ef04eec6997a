import type { TaskRow } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { StandingBadge } from "../../ui/standing-badge.tsx";
import styles from "./stacked-table.module.css";
import { isSaidByStanding } from "./state-word.ts";

/** Where a task stands against its deadline and, where that does not say it, in which state it is. */
export function TaskStateMark({ task }: { task: Pick<TaskRow, "state" | "standing"> }) {
  const { states } = useWords().tasks;
  return (
    <div>
      <StandingBadge standing={task.standing} />
      {!isSaidByStanding(task.state, task.standing) && (
        <div className={styles.quiet}>{states[task.state]}</div>
      )}
    </div>
  );
}
