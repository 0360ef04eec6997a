import type { AssignmentMode, DocumentDetail } from "@dondoc/contract";
import { Button, Group, Progress, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Dialog } from "./dialog.tsx";
import { ModeField } from "./mode-field.tsx";
import type { Decision, Decisions } from "./use-decisions.ts";

interface RestDialogProps {
  document: DocumentDetail;
  decisions: Decisions;
  onClose: () => void;
}

/** Accepts all that is not decided yet, one after another; what is done stays done when it stops. */
export function RestDialog({ document, decisions, onClose }: RestDialogProps) {
  const { rest: words, batch } = useWords().documents;
  const [mode, setMode] = useState<AssignmentMode | null>(null);
  const [all, setAll] = useState(0);
  const left = document.assignments.filter(({ state }) => state === "proposed");
  const needsMode = left.some((assignment) => assignment.mode === null);
  const sending = decisions.waiting > 0;
  const finished = all > 0 && left.length === 0 && !sending;

  const acceptAll = () => {
    setAll(left.length);
    decisions.decide(
      ...left.flatMap(({ id, mode: own }): Decision[] => [
        ...(own === null && mode !== null ? [{ kind: "mode" as const, id, mode }] : []),
        { kind: "accept", id },
      ]),
    );
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      {all === 0 && <Text>{words.hint(left.length)}</Text>}
      {all === 0 && needsMode && <ModeField value={mode} onChange={setMode} />}
      {all > 0 && (
        <>
          <Text aria-live="polite">{words.progress(all - left.length, all)}</Text>
          <Progress value={((all - left.length) / all) * 100} aria-label={words.title} />
        </>
      )}
      <ProblemAlert act={decisions} />
      <Group justify="flex-end" gap="sm">
        {sending && all > 0 && (
          <Button variant="default" onClick={decisions.stop}>
            {words.stop}
          </Button>
        )}
        <Button variant={finished ? "filled" : "default"} onClick={onClose}>
          {finished ? words.close : batch.cancel}
        </Button>
        {!finished && (
          <Button
            onClick={acceptAll}
            loading={sending}
            disabled={left.length === 0 || (needsMode && mode === null)}
          >
            {words.submit}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
