import type { Publication } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface DialogProps {
  publication: Publication;
  onClose: () => void;
}

/** Nothing can be changed afterwards: said before it is done. */
export function PublishDialog({ publication: { id, version, title }, onClose }: DialogProps) {
  const words = useWords().publication.publish;
  const act = useAct("publishResults", { said: words.done, onDone: onClose });
  const form = useForm({ initial: {}, act });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={() => act.send({ body: { publicationId: id, version } })}
      >
        <Text>{words.lead(title)}</Text>
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** It stays to be read, with the reason beside it. */
export function WithdrawDialog({ publication: { id, version }, onClose }: DialogProps) {
  const words = useWords().publication.withdraw;
  const act = useAct("withdrawPublication", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: `publications.withdraw.${id}`,
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) => act.send({ body: { publicationId: id, version, reason } })}
      >
        <Text>{words.lead}</Text>
        <LongText
          label={words.reason}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.text("reason")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
