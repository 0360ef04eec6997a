import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type RefObject, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { isAllowed } from "./acts.ts";
import type { Span } from "./layers-of.ts";
import { PassagePreview } from "./passage-preview.tsx";
import { useRoom } from "./room.ts";
import { useKeyMark } from "./use-key-mark.ts";
import { useMarked } from "./use-marked.ts";
import styles from "./document-text.module.css";

interface AddMissedProps {
  document: DocumentDetail;
  root: RefObject<HTMLElement | null>;
  /** Where the assignment in hand ends, while somebody marks by keys. */
  markingFrom: number | null;
  onStop: () => void;
}

/** Words marked in the document become an assignment that the reader had missed; first it is shown what is read of them. */
export function AddMissed({ document, root, markingFrom, onStop }: AddMissedProps) {
  const { add, assignment } = useWords().documents;
  const room = useRoom();
  const panel = useRef<HTMLElement>(null);
  const { span, forget } = useMarked(document.text, root, panel);
  const stop = () => {
    forget();
    onStop();
  };
  const act = useAct("addAssignment", {
    said: assignment.added,
    onDone: ({ id }) => {
      stop();
      room.edit(id, "parties");
    },
  });
  const send = ({ start, end }: Span) =>
    act.send({ body: { documentId: document.id, start, end } });
  useKeyMark({ text: document.text, root, from: markingFrom, onAdd: send, onStop: stop });
  if (!span || !isAllowed(room.acts, "addAssignment")) return null;
  return (
    <section ref={panel} className={styles.add} aria-label={add.region} data-add>
      <PassagePreview document={document} span={span} />
      {markingFrom !== null && <p>{add.keys}</p>}
      <ProblemAlert act={act} />
      <Group gap="xs">
        <Button
          leftSection={<IconPlus aria-hidden size={18} />}
          loading={act.pending}
          onClick={() => send(span)}
        >
          {add.button}
        </Button>
        <Button variant="default" onClick={stop}>
          {add.cancel}
        </Button>
      </Group>
    </section>
  );
}
