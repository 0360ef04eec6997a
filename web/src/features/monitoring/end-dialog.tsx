import type { DocumentMonitor } from "@dondoc/contract";
import { TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface EndDialogProps {
  documentId: string;
  monitor: DocumentMonitor;
  onClose: () => void;
}

/** The chief relieves an agency, with the reason. */
export function EndDialog({ documentId, monitor, onClose }: EndDialogProps) {
  const { monitoring } = useWords();
  const words = monitoring.endDialog;
  const act = useAct("endDocumentMonitor", { said: monitoring.said.ended, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.needed }),
  });
  const title = words.title(monitor.unit.name);
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ reason }) => act.send({ body: { documentId, monitorId: monitor.id, reason } })}
      >
        <TextInput label={words.reason} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
