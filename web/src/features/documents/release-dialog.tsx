import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Consequence } from "./consequence.tsx";
import { Dialog } from "./dialog.tsx";

/** The chief sees what a release makes, and for whom, before it is made. */
export function ReleaseDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { batch: words } = useWords().documents;
  const act = useAct("releaseBatch", {
    said: ({ tasks, recipients }) => words.released(tasks, recipients),
    onDone: onClose,
  });
  return (
    <Dialog title={words.releaseTitle} onClose={onClose}>
      <Consequence document={document} />
      <Text>{words.releaseNote}</Text>
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          loading={act.pending}
          data-autofocus
          onClick={() => act.send({ body: { documentId: document.id, version: document.version } })}
        >
          {words.release}
        </Button>
      </Group>
    </Dialog>
  );
}
