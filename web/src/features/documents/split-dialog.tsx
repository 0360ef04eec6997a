import type { Assignment, DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { IconCut } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";
import { useRoom } from "./room.ts";
import { piecesOf, splitPoints } from "./split-points.ts";
import styles from "./reading-room.module.css";

interface SplitDialogProps {
  document: DocumentDetail;
  assignment: Assignment;
  onClose: () => void;
}

/** Cuts a passage between its sentences; each piece becomes an assignment of its own. */
export function SplitDialog({ document, assignment, onClose }: SplitDialogProps) {
  const { documents: words, ui } = useWords();
  const room = useRoom();
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const act = useAct("splitAssignment", {
    said: words.assignment.splitDone,
    onDone: () => {
      onClose();
      room.showSpan(assignment.start);
    },
  });
  const points = splitPoints(document.text, assignment);
  const turn = (point: number) => {
    const after = new Set(cuts);
    if (!after.delete(point)) after.add(point);
    setCuts(after);
  };
  return (
    <Dialog
      title={words.split.title(provisionPath(assignment.at, ui.path))}
      onClose={onClose}
      size="50rem"
    >
      <Text>{points.length === 0 ? words.split.noPoints : words.split.hint}</Text>
      <div className={styles.pieces} lang="vi">
        {piecesOf(document.text, assignment, points).map(({ start, end }) => (
          <Fragment key={start}>
            {document.text.slice(start, end).replaceAll("*", "").trimEnd()}
            {end !== assignment.end && (
              <CutButton
                before={document.text.slice(start, end)}
                cut={cuts.has(end)}
                onTurn={() => turn(end)}
              />
            )}
          </Fragment>
        ))}
      </div>
      <ProblemAlert act={act} />
      <Group justify="space-between" gap="sm">
        <Text aria-live="polite">{words.split.pieces(cuts.size + 1)}</Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.batch.cancel}
          </Button>
          <Button
            disabled={cuts.size === 0}
            loading={act.pending}
            onClick={() =>
              act.send({
                body: {
                  assignmentId: assignment.id,
                  version: assignment.version,
                  at: [...cuts].sort((a, b) => a - b),
                },
              })
            }
          >
            {words.split.submit}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}

function CutButton({ before, cut, onTurn }: { before: string; cut: boolean; onTurn: () => void }) {
  const { split: words } = useWords().documents;
  const last = before.replaceAll("*", "").trim().split(/\s+/).slice(-4).join(" ");
  return (
    <>
      <button
        type="button"
        className={styles.cut}
        aria-pressed={cut}
        aria-label={words.cutHere(last)}
        onClick={onTurn}
      >
        <IconCut aria-hidden size={18} />
      </button>
      {cut ? <span className={styles.brk} /> : " "}
    </>
  );
}
