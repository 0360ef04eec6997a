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
  const { ui, documents } = useWords();
  const { rest: words, batch } = documents;
  const [mode, setMode] = useState<AssignmentMode | null>(null);
  const [sent, setSent] = useState<{ assignments: number; decisions: number } | null>(null);
  const left = document.assignments.filter(({ state }) => state === "proposed");
  const needsMode = left.some((assignment) => assignment.mode === null);
  const sending = decisions.waiting > 0;
  const finished = sent !== null && !sending && decisions.problem === null;
  // The page shows all as accepted at once; what is through is told by what still waits.
  const share = sent === null ? 0 : 1 - decisions.waiting / sent.decisions;

  const acceptAll = () => {
    const made = left.flatMap(({ id, mode: own }): Decision[] => [
      ...(own === null && mode !== null ? [{ kind: "mode" as const, id, mode }] : []),
      { kind: "accept", id },
    ]);
    setSent({ assignments: left.length, decisions: made.length });
    decisions.decide(...made);
  };

  return (
    <Dialog title={words.title} onClose={onClose}>
      {sent === null ? (
        <>
          <Text>{words.hint(left.length)}</Text>
          {needsMode && <ModeField value={mode} onChange={setMode} />}
        </>
      ) : (
        <>
          <Text aria-live="polite">
            {words.progress(Math.floor(share * sent.assignments), sent.assignments)}
          </Text>
          <Progress value={share * 100} aria-label={words.title} />
        </>
      )}
      <ProblemAlert act={decisions} />
      <Group justify="flex-end" gap="sm">
        {sending && (
          <Button variant="default" onClick={decisions.stop}>
            {words.stop}
          </Button>
        )}
        <Button variant={finished ? "filled" : "default"} onClick={onClose}>
          {sent === null ? batch.cancel : finished ? words.close : ui.close}
        </Button>
        {sent === null && (
          <Button onClick={acceptAll} disabled={left.length === 0 || (needsMode && mode === null)}>
            {words.submit}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
