import type { DocumentDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { isAllowed } from "./acts.ts";
import type { Span } from "./layers-of.ts";
import { useRoom } from "./room.ts";
import { selectedSpan, trimmed } from "./text-selection.ts";
import styles from "./document-text.module.css";

interface AddMissedProps {
  document: DocumentDetail;
  root: React.RefObject<HTMLElement | null>;
}

interface Marked extends Span {
  top: number;
  left: number;
}

/** Words marked in the document become an assignment that the reader had missed. */
export function AddMissed({ document, root }: AddMissedProps) {
  const { add, assignment } = useWords().documents;
  const room = useRoom();
  const marked = useMarked(document.text, root);
  const act = useAct("addAssignment", {
    said: assignment.added,
    onDone: ({ id }) => {
      getSelection()?.removeAllRanges();
      room.edit(id, "parties");
    },
  });
  if (!isAllowed(room.acts, "addAssignment")) return null;
  return (
    <>
      {marked && (
        <Button
          className={styles.add}
          style={{ top: marked.top, left: marked.left }}
          leftSection={<IconPlus aria-hidden size={18} />}
          loading={act.pending}
          // A press would take the mark away before it is read.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            act.send({ body: { documentId: document.id, start: marked.start, end: marked.end } })
          }
        >
          {add.button}
        </Button>
      )}
      <ProblemAlert act={act} />
    </>
  );
}

function useMarked(text: string, root: AddMissedProps["root"]): Marked | null {
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const element = root.current;
      const selection = getSelection();
      const span = element && selectedSpan(element, selection);
      const words = span && trimmed(text, span);
      if (!element || !selection || !words || words.end - words.start < 3) {
        setMarked(null);
        return;
      }
      const mark = selection.getRangeAt(0).getBoundingClientRect();
      const frame = element.getBoundingClientRect();
      const left = Math.max(0, Math.min(mark.left - frame.left, frame.width - 260));
      setMarked({ ...words, top: mark.bottom - frame.top + 6, left });
    };
    // While the mark is being drawn it changes with every letter.
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(look, 150);
    };
    window.document.addEventListener("selectionchange", later);
    return () => {
      clearTimeout(timer);
      window.document.removeEventListener("selectionchange", later);
    };
  }, [text, root]);
  return marked;
}
