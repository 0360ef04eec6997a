import type { Assignment, DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";
import { useRoom } from "./room.ts";
import { SplitText } from "./split-text.tsx";
import { splitPoints } from "./split-points.ts";

interface SplitDialogProps {
  document: DocumentDetail;
  assignment: Assignment;
  onClose: () => void;
}

/** Cuts a passage between its sentences; each piece becomes an assignment of its own. */
export function SplitDialog({ document, assignment, onClose }: SplitDialogProps) {
  const { documents: words, ui } = useWords();
  const room = useRoom();
  const points = splitPoints(document.text, assignment);
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);
  const act = useAct("splitAssignment", {
    said: words.assignment.splitDone,
    onDone: () => {
      onClose();
      room.showSpan(assignment.start);
    },
  });
  // Until somebody holds a place, the one that the arrows point at is cut.
  const pointed = points[at];
  const chosen = cuts.size > 0 || pointed === undefined ? cuts : new Set([pointed]);
  const send = () => {
    if (chosen.size === 0) return;
    act.send({
      body: {
        assignmentId: assignment.id,
        version: assignment.version,
        at: [...chosen].sort((a, b) => a - b),
      },
    });
  };
  return (
    <Dialog
      title={words.split.title(provisionPath(assignment.at, ui.path))}
      onClose={onClose}
      size="xl"
    >
      <Text>{points.length === 0 ? words.split.noPoints : words.split.hint}</Text>
      <SplitText
        text={document.text}
        passage={assignment}
        points={points}
        cuts={chosen}
        at={at}
        onMove={setAt}
        onTurn={(point) => {
          const after = new Set(cuts);
          if (!after.delete(point)) after.add(point);
          setCuts(after);
        }}
        onSend={send}
      />
      <ProblemAlert act={act} />
      <Group justify="space-between" gap="sm">
        <Text aria-live="polite">{words.split.pieces(chosen.size + 1)}</Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.batch.cancel}
          </Button>
          <Button disabled={chosen.size === 0} loading={act.pending} onClick={send}>
            {words.split.submit}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
