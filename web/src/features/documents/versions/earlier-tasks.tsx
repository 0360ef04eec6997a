import type { EarlierTask, EarlierTaskDecision } from "@dondoc/contract";
import { Anchor, Radio } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import type { Draft } from "./decisions.ts";
import styles from "./comparison.module.css";

interface EarlierTasksProps {
  tasks: readonly EarlierTask[];
  draft: Draft;
  onDecide: (taskId: string, decision: EarlierTaskDecision) => void;
}

/** The tasks of one assignment of the earlier version; of an open one it is asked what becomes of it. */
export function EarlierTasks({ tasks, draft, onDecide }: EarlierTasksProps) {
  const { versions: words } = useWords().documents;
  return (
    <details className={styles.tasks} open={tasks.length <= 6 || undefined}>
      <summary>{words.tasks(tasks.length)}</summary>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <span>
              <TaskLink id={task.id}>{words.task(task.number)}</TaskLink> · {task.unit.name}
              {task.lastDay && ` · ${formatDate(task.lastDay)}`}
            </span>
            {task.decision !== null || !task.open ? (
              <span>
                {task.decision === null ? words.ended : words.decided[task.decision]}{" "}
                {task.decision === "hand-over" && task.successor && (
                  <TaskLink id={task.successor.id}>
                    {words.successor(task.successor.number)}
                  </TaskLink>
                )}
              </span>
            ) : (
              <Choice
                task={task}
                value={draft[task.id] ?? null}
                onChange={(decision) => onDecide(task.id, decision)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ChoiceProps {
  task: EarlierTask;
  value: EarlierTaskDecision | null;
  onChange: (decision: EarlierTaskDecision) => void;
}

function Choice({ task, value, onChange }: ChoiceProps) {
  const { versions: words } = useWords().documents;
  const choices: EarlierTaskDecision[] = task.successor
    ? ["keep", "hand-over", "end"]
    : ["keep", "end"];
  return (
    <Radio.Group
      aria-label={words.decisionFor(task.number, task.unit.name)}
      value={value}
      onChange={(chosen) => {
        const decision = choices.find((one) => one === chosen);
        if (decision) onChange(decision);
      }}
    >
      <div className={styles.choices}>
        {choices.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              one === "hand-over" && task.successor
                ? `${words.decision[one]} ${words.successor(task.successor.number)}`
                : words.decision[one]
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function TaskLink({ id, children }: { id: string; children: string }) {
  return (
    <Anchor
      underline="always"
      renderRoot={(props) => <Link to="/nhiem-vu/$id" params={{ id }} {...props} />}
    >
      {children}
    </Anchor>
  );
}
