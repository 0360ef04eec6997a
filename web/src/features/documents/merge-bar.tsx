import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useRoom } from "./room.ts";
import { useMergeKeys } from "./use-merge-keys.ts";
import styles from "./reading-room.module.css";

interface MergeBarProps {
  document: DocumentDetail;
  picked: ReadonlySet<string>;
  onClose: () => void;
}

/** While assignments are picked that shall become one. */
export function MergeBar({ document, picked, onClose }: MergeBarProps) {
  const { merge: words, assignment } = useWords().documents;
  const room = useRoom();
  const act = useAct("mergeAssignments", {
    said: assignment.merged,
    onDone: ({ id }) => {
      onClose();
      room.choose(id);
    },
  });
  const numbers = document.assignments.flatMap(({ id }, index) =>
    picked.has(id) ? [index + 1] : [],
  );
  const send = () =>
    act.send({
      body: {
        documentId: document.id,
        version: document.version,
        assignmentIds: [...picked],
      },
    });
  useMergeKeys(picked.size < 2 || act.pending ? null : send, onClose);
  return (
    <section className={`${styles.bar} ${styles.sticky}`} aria-label={assignment.merge}>
      <p aria-live="polite">
        {words.bar(numbers)}. {picked.size < 2 ? words.needTwo : words.ready}
      </p>
      <ProblemAlert act={act} />
      <Group gap="xs">
        <Button
          disabled={picked.size < 2}
          loading={act.pending}
          aria-keyshortcuts="Enter"
          onClick={send}
        >
          {words.submit}
        </Button>
        <Button variant="default" aria-keyshortcuts="Escape" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </section>
  );
}
