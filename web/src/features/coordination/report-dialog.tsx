import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface ReportDialogProps {
  source: { askedId: string } | { cooperationId: string };
  onClose: () => void;
}

/** A report about a slow partner, prepared from the request; one click sends it. */
export function ReportDialog({ source, onClose }: ReportDialogProps) {
  const { report: words } = useWords().coordination;
  const draft = useQuery(read("getPartnerReportDraft", { query: source }));
  return (
    <Dialog opened onClose={onClose} title={words.open}>
      <Answer query={draft}>
        {({ text, properlyUntil, vertical, act }) =>
          act.allowed ? (
            <>
              <Text>{words.sends}</Text>
              <Text mb="sm">{words.properly(formatDate(properlyUntil))}</Text>
              {vertical && (
                <Alert mb="sm" color="yellow" variant="outline">
                  {words.vertical}
                </Alert>
              )}
              <ReportForm source={source} text={text} onClose={onClose} />
            </>
          ) : (
            <Text>{act.because}</Text>
          )
        }
      </Answer>
    </Dialog>
  );
}

function ReportForm({ source, text, onClose }: ReportDialogProps & { text: string }) {
  const { report: words, acts } = useWords().coordination;
  const act = useAct("reportPartner", { said: words.sent, onDone: onClose });
  const form = useForm({
    initial: { content: text },
    act,
    check: ({ content }) => ({ content: content.trim() ? "" : acts.missing }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={words.open}
      onSubmit={({ content }) => act.send({ body: { ...source, content } })}
    >
      <LongText label={words.content} required autosize minRows={6} {...form.text("content")} />
      <FormButtons submit={words.send} pending={act.pending} onCancel={onClose} />
    </Form>
  );
}
