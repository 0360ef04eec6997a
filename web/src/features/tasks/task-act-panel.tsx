import type { TaskDetail } from "@dondoc/contract";
import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { actPanel, type ActButton, isAllowed, type OpenAct } from "./act-names.ts";
import styles from "./task-page.module.css";

interface ActPanelProps {
  task: TaskDetail;
  onOpen: (act: OpenAct) => void;
}

/** What this person can do now: one main button, the others beside it, and why the rest cannot be done. */
export function TaskActPanel({ task, onOpen }: ActPanelProps) {
  const { task: words, forms } = useWords().tasks;
  const acknowledge = useAct("acknowledgeTask", { said: forms.acknowledged });
  const takeUp = useAct("takeUpTask", { said: forms.takenUp });
  const { main, others, refused } = actPanel(task.acts);
  const waiting = toAnswer(task);
  const start = ({ act }: ActButton) => {
    const body = { taskId: task.id, version: task.version };
    if (act === "tasks.acknowledge") acknowledge.send({ body });
    else if (act === "tasks.take-up") takeUp.send({ body });
    else {
      onOpen({ act });
    }
  };
  return (
    <section className={`${styles.part} ${styles.act} no-print`}>
      <Title order={2}>{words.acts}</Title>
      <Stack gap="sm">
        <ProblemAlert act={acknowledge} />
        <ProblemAlert act={takeUp} />
        {main && (
          <Button loading={acknowledge.pending || takeUp.pending} onClick={() => start(main)}>
            {main.title}
          </Button>
        )}
        {others.map((button) => (
          <Button key={button.act} variant="default" onClick={() => start(button)}>
            {button.title}
          </Button>
        ))}
        {waiting > 0 && <Anchor href="#vuong-mac">{words.answerObstacles(waiting)}</Anchor>}
        {!main && others.length === 0 && waiting === 0 && <Text c="dimmed">{words.noActs}</Text>}
        <Refused refused={refused} />
      </Stack>
    </section>
  );
}

/** How many obstacles wait for this person's opinion. */
const toAnswer = ({ acts, obstacles }: TaskDetail): number =>
  isAllowed(acts, "tasks.decide-obstacle")
    ? obstacles.filter(({ decidedAt }) => decidedAt === null).length
    : 0;

function Refused({ refused }: { refused: { title: string; because: string }[] }) {
  const { task: words } = useWords().tasks;
  if (refused.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{words.notNow}</summary>
      <ul className={styles.reasons}>
        {refused.map(({ title, because }) => (
          <li key={title}>
            <strong>{title}</strong>: {because}
          </li>
        ))}
      </ul>
    </details>
  );
}
