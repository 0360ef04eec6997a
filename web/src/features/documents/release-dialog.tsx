import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Consequence } from "./consequence.tsx";
import { Dialog } from "./dialog.tsx";
import { type ChosenDivisions, Monitors } from "./monitors.tsx";

/** The chief sees what a release makes, and for whom, before it is made. */
export function ReleaseDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { batch: words, monitors } = useWords().documents;
  const [chosen, choose] = useState<ChosenDivisions>({});
  const field = useAct("setDocumentField", { said: monitors.fieldSet });
  const act = useAct("releaseBatch", {
    said: ({ tasks, recipients }) => words.released(tasks, recipients),
    onDone: onClose,
  });
  return (
    <Dialog title={words.releaseTitle} onClose={onClose} size="xl">
      <Consequence document={document} />
      <Text>{words.releaseNote}</Text>
      <Monitors document={document} chosen={chosen} onChoose={choose} field={field} />
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          loading={act.pending || field.pending}
          data-autofocus
          onClick={() =>
            act.send({
              body: {
                documentId: document.id,
                version: document.version,
                divisions: Object.entries(chosen).map(([assignmentId, divisionId]) => ({
                  assignmentId,
                  divisionId,
                })),
              },
            })
          }
        >
          {words.release}
        </Button>
      </Group>
    </Dialog>
  );
}
