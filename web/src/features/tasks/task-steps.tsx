import type { TaskDetail } from "@dondoc/contract";
import { Button, Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { isAllowed, type OpenAct } from "./act-names.ts";
import pageStyles from "./task-page.module.css";
import { PersonName } from "../../ui/person-name.tsx";
import styles from "./stacked-table.module.css";

interface StepsProps {
  task: TaskDetail;
  onOpen: (act: OpenAct) => void;
}

/** The steps, each with one person and a date: lateness shows at the step where it arose. */
export function TaskSteps({ task, onOpen }: StepsProps) {
  const { task: words } = useWords().tasks;
  if (task.steps.length === 0) return null;
  return (
    <section className={pageStyles.part}>
      <Title order={2}>{words.steps}</Title>
      <table className={styles.table} aria-label={words.steps}>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.stepDue}</th>
            <th scope="col">{words.stepDone}</th>
            <th scope="col">{words.stepLate}</th>
          </tr>
        </thead>
        <tbody>
          {task.steps.map((step) => (
            <Row
              key={step.id}
              step={step}
              {...(isAllowed(task.acts, "tasks.complete-step")
                ? { onFinish: () => onOpen({ act: "tasks.complete-step", stepId: step.id }) }
                : {})}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ step, onFinish }: { step: TaskDetail["steps"][number]; onFinish?: () => void }) {
  const { task: words } = useWords().tasks;
  const isLate = step.daysLate > 0;
  return (
    <tr>
      <th scope="row">
        {step.title}
        {step.doneNote && <div className={styles.quiet}>{step.doneNote}</div>}
      </th>
      <td data-label={words.person}>
        <PersonName person={step.person} />
      </td>
      <td data-label={words.stepDue} className={styles.nowrap}>
        {formatDate(step.dueOn)}
      </td>
      <td data-label={words.stepDone}>
        {step.doneOn ? (
          formatDate(step.doneOn)
        ) : (
          <Unfinished title={step.title} {...(onFinish ? { onFinish } : {})} />
        )}
      </td>
      <td
        data-label={words.stepLate}
        className={`${styles.nowrap} ${isLate ? styles.bad : styles.quiet}`}
      >
        {isLate ? words.lateDays(step.daysLate) : words.inTime}
      </td>
    </tr>
  );
}

function Unfinished({ title, onFinish }: { title: string; onFinish?: () => void }) {
  const { task: words } = useWords().tasks;
  if (!onFinish) return <span className={styles.quiet}>{words.notDone}</span>;
  return (
    <Button variant="default" px="sm" aria-label={words.finishThisStep(title)} onClick={onFinish}>
      {words.finishStep}
    </Button>
  );
}
