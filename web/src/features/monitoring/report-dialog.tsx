import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The report on a document from its data, with what the agency proposes. */
export function ReportDialog({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  // prettier-ignore
  const { monitoring } = useWords();
  const words = monitoring.reportDialog;
  const navigate = useNavigate();
  const act = useAct("draftMonitorReport", {
    said: monitoring.said.reported,
    onDone: ({ id }) => {
      form.clear();
      void navigate({ to: "/du-thao/$id", params: { id } });
    },
  });
  const form = useForm({
    initial: { proposals: "" },
    draft: `monitoring.report.${documentId}`,
    act,
    check: ({ proposals }) => ({ proposals: proposals.trim() ? "" : words.needed }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={({ proposals }) => act.send({ body: { documentId, proposals } })}
      >
        <Text>{words.lead}</Text>
        <LongText label={words.proposals} autosize minRows={4} {...form.text("proposals")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
