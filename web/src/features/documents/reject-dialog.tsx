import type { Assignment } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "./dialog.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { ReasonForm, useReason } from "./reason-form.tsx";
import { useRoom } from "./room.ts";

/** Nothing is sent from here: the reason joins the queue of decisions. */
const unsent = { problem: null, pending: false, resend: () => undefined, clear: () => undefined };

/** Says why a passage is no assignment; the usual reasons are one press away. */
export function RejectDialog({
  assignment,
  onClose,
}: {
  assignment: Assignment;
  onClose: () => void;
}) {
  const { documents, ui } = useWords();
  const { reject: words } = documents;
  const room = useRoom();
  const form = useReason(`reject.${assignment.id}`, unsent, words.needed);
  const reject = (reason: string) => {
    room.decide({ kind: "reject", id: assignment.id, reason });
    form.clear();
    onClose();
  };
  return (
    <Dialog title={words.title(provisionPath(assignment.at, ui.path))} onClose={onClose}>
      <Text lineClamp={3}>{assignment.text}</Text>
      <ReasonForm
        form={form}
        act={unsent}
        label={words.reason}
        submit={words.submit}
        max={500}
        onCancel={onClose}
        onSubmit={reject}
      >
        <Group gap="xs">
          {words.suggestions.map((reason) => (
            <Button
              key={reason}
              variant="default"
              h="auto"
              mih={44}
              py={4}
              onClick={() => reject(reason)}
            >
              <span style={{ whiteSpace: "normal" }}>{reason}</span>
            </Button>
          ))}
        </Group>
      </ReasonForm>
    </Dialog>
  );
}
