import type { DocumentDetail } from "@dondoc/contract";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DraftStandingLine } from "../../ui/draft-note.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { Dialog } from "./dialog.tsx";

/** The first of two people asks that a document's content be taken away. */
export function ExpungeDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { expunge: words, batch } = useWords().documents;
  const act = useAct("requestExpunge", {
    said: words.requested,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { legalBasis: "", reason: "" },
    draft: `expunge.${document.id}`,
    act,
    check: ({ legalBasis, reason }) => ({
      ...(legalBasis.trim() === "" && { legalBasis: words.basisNeeded }),
      ...(reason.trim() === "" && { reason: batch.reasonNeeded }),
    }),
  });
  return (
    <Dialog title={words.requestTitle} onClose={onClose}>
      <Form
        form={form}
        act={act}
        onSubmit={({ legalBasis, reason }) =>
          act.send({ body: { documentId: document.id, legalBasis, reason } })
        }
      >
        <Text>{words.note}</Text>
        <TextInput
          label={words.legalBasis}
          required
          data-autofocus
          maxLength={300}
          {...form.text("legalBasis")}
        />
        <LongText label={words.reason} required maxLength={1000} {...form.text("reason")} />
        <Group justify="flex-end" gap="sm">
          <DraftStandingLine />
          <Button variant="default" onClick={onClose}>
            {batch.cancel}
          </Button>
          <Button type="submit" color="red" loading={act.pending}>
            {words.request}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
