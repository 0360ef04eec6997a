import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The Office asks all agencies of a document to study it, or gives those who have not another day. */
export function RequireDialog({
  documentId,
  onClose,
}: {
  documentId: string;
  onClose: () => void;
}) {
  // prettier-ignore
  const { study, ui } = useWords();
  const words = study.require;
  const act = useAct("requireStudy", {
    said: ({ count }) => study.said.required(count),
    onDone: onClose,
  });
  const form = useForm<{ dueOn: string | null; basis: string }>({
    initial: { dueOn: null, basis: "" },
    draft: `study.require.${documentId}`,
    act,
    check: ({ basis }) => ({ basis: basis.trim() ? "" : words.basisNeeded }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={(values) => act.send({ body: { documentId, ...values } })}
      >
        <Text>{words.lead}</Text>
        <DateField
          clearable
          label={`${words.dueOn} ${ui.optional}`}
          description={words.dueHint}
          {...form.pick("dueOn")}
        />
        <TextInput label={words.basis} description={words.basisHint} {...form.text("basis")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
