import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";

/** The second person decides; what is taken away does not come back. */
export function DecideExpungeDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { expunge: words } = useWords().documents;
  const act = useAct("decideExpunge", { said: words.decided, onDone: onClose });
  const request = document.expungeRequest;
  if (!request) return null;
  const decide = (approve: boolean) => act.send({ body: { requestId: request.id, approve } });
  return (
    <Dialog title={words.decide} onClose={onClose}>
      <Text fw={600}>{words.pending(request.requestedBy)}</Text>
      <Text>
        {words.legalBasis}: {request.legalBasis}
      </Text>
      <Text>
        {words.reason}: {request.reason}
      </Text>
      <Text>{words.note}</Text>
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" loading={act.pending} onClick={() => decide(false)}>
          {words.refuse}
        </Button>
        <Button color="red" loading={act.pending} onClick={() => decide(true)}>
          {words.approve}
        </Button>
      </Group>
    </Dialog>
  );
}
