import type { TaskDetail } from "@dondoc/contract";
import { Button, Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { isAllowed, type OpenAct } from "./act-names.ts";
import styles from "./task-page.module.css";

interface ObstaclesProps {
  task: TaskDetail;
  onOpen: (act: OpenAct) => void;
}

export function TaskObstacles({ task, onOpen }: ObstaclesProps) {
  const { task: words } = useWords().tasks;
  const mayDecide = isAllowed(task.acts, "tasks.decide-obstacle");
  if (task.obstacles.length === 0) return null;
  return (
    <section className={styles.part} id="vuong-mac">
      <Title order={2}>{words.obstacles}</Title>
      <ul className={styles.entries}>
        {task.obstacles.map((obstacle) => (
          <li key={obstacle.id}>
            <p className={styles.preserved}>{obstacle.content}</p>
            {obstacle.proposal && (
              <p className={styles.preserved}>
                <strong>{words.proposal}:</strong> {obstacle.proposal}
              </p>
            )}
            <p className={styles.quiet}>
              {words.byAt(obstacle.raisedBy.name, formatInstant(obstacle.raisedAt))}
            </p>
            <Decision obstacle={obstacle} />
            {mayDecide && obstacle.decidedAt === null && (
              <Button
                variant="default"
                mt="xs"
                className="no-print"
                onClick={() => onOpen({ act: "tasks.decide-obstacle", obstacleId: obstacle.id })}
              >
                {words.giveOpinion}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ obstacle }: { obstacle: TaskDetail["obstacles"][number] }) {
  const { task: words } = useWords().tasks;
  const { decision, decidedBy, decidedAt } = obstacle;
  if (decision === null || decidedAt === null) {
    return (
      <p>
        <strong>{words.awaitingDecision}</strong>
      </p>
    );
  }
  return (
    <>
      <p className={styles.preserved}>
        <strong>{words.decision}:</strong> {decision}
      </p>
      <p className={styles.quiet}>{words.byAt(decidedBy?.name ?? "", formatInstant(decidedAt))}</p>
    </>
  );
}
