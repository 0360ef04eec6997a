import type { DenunciationDetail, OpenedIdentity } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface OpenIdentityProps {
  found: DenunciationDetail;
  title: string;
  onSeen: (identity: OpenedIdentity, reason: string) => void;
  onClose: () => void;
}

/** Asks why, before anything is shown. */
export function OpenIdentityDialog({ found, title, onSeen, onClose }: OpenIdentityProps) {
  const { denunciations, ui } = useWords();
  const { acts: words } = denunciations;
  const act = useAct("openIdentity", {
    onDone: (identity, { body }) => {
      onSeen(identity, body.reason);
      onClose();
    },
  });
  const form = useForm<{ reason: string }>({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : ui.act.missing(words.reason) }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ reason }) =>
          act.send({ body: { denunciationId: found.id, version: found.version, reason } })
        }
      >
        <Text>{words.openLead}</Text>
        <LongText label={words.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
