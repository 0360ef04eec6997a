import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { ActButton } from "./act-button.tsx";
import { actNamed } from "./acts.ts";
import { useRoom } from "./room.ts";
import styles from "./reading-room.module.css";

/** What happens to the document as a whole: proposed, released, sent back, or recorded as giving no task. */
export function BatchBar({ document, waiting }: { document: DocumentDetail; waiting: number }) {
  const { batch: words } = useWords().documents;
  const room = useRoom();
  const { state } = document;
  const propose = state === "review" ? actNamed(room.acts, "proposeBatch") : undefined;
  const release = actNamed(room.acts, "releaseBatch");
  const mainAct = propose ?? (state === "proposed" ? release : undefined);
  const tasks = document.assignments.reduce((sum, { taskCount }) => sum + taskCount, 0);
  const noTask = state === "review" ? actNamed(room.acts, "recordNoTask") : undefined;
  if (!mainAct && !noTask && (state !== "released" || tasks === 0)) return null;
  return (
    <section className={styles.bar} aria-label={mainAct?.title ?? words.region}>
      {waiting > 0 && <Text aria-live="polite">{words.saving(waiting)}</Text>}
      {mainAct && !mainAct.allowed && (
        <p className={styles.reason} title={mainAct.because ?? undefined}>
          {mainAct.because}
        </p>
      )}
      <Group gap="xs">
        <ActButton act={propose} onAct={() => room.ask({ kind: "propose" })} />
        {state === "proposed" && (
          <>
            <ActButton act={release} onAct={() => room.ask({ kind: "release" })} />
            <ActButton
              act={actNamed(room.acts, "sendBackBatch")}
              variant="default"
              onAct={() => room.ask({ kind: "send-back" })}
            />
          </>
        )}
        <ActButton act={noTask} variant="default" onAct={() => room.ask({ kind: "no-task" })}>
          {words.noTask}
        </ActButton>
        {state === "released" && tasks > 0 && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/nhiem-vu" search={{ documentId: document.id, list: "all" }} {...props} />
            )}
          >
            {words.seeTasks(tasks)}
          </Button>
        )}
      </Group>
    </section>
  );
}
