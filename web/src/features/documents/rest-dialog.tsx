import type { AssignmentMode, DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";
import { ModeField } from "./mode-field.tsx";

interface RestDialogProps {
  document: DocumentDetail;
  /** Single decisions that are still on their way; they come first. */
  waiting: number;
  onClose: () => void;
}

/** Accepts at once all that is not decided yet: all of it, or nothing. */
export function RestDialog({ document, waiting, onClose }: RestDialogProps) {
  const { rest: words, batch } = useWords().documents;
  const [mode, setMode] = useState<AssignmentMode | null>(null);
  const left = document.assignments.filter(({ state }) => state === "proposed");
  const act = useAct("acceptRemaining", { said: words.done(left.length), onDone: onClose });
  const needsMode = left.some((assignment) => assignment.mode === null);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Text>{words.hint(left.length)}</Text>
      {needsMode && <ModeField value={mode} onChange={setMode} />}
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {batch.cancel}
        </Button>
        <Button
          loading={act.pending || waiting > 0}
          disabled={left.length === 0 || (needsMode && mode === null)}
          onClick={() =>
            act.send({
              body: {
                documentId: document.id,
                version: document.version,
                ...(mode === null ? {} : { mode }),
              },
            })
          }
        >
          {words.submit}
        </Button>
      </Group>
    </Dialog>
  );
}
