import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { PersonField } from "./person-field.tsx";

interface HandOverDialogProps {
  inspectionId: string;
  version: number;
  title: string;
  onClose: () => void;
}

/** Another person heads the team, and checks what is put right. */
export function HandOverDialog({ inspectionId, version, title, onClose }: HandOverDialogProps) {
  const { done, form: fields, remedy } = useWords().inspections;
  const { form: words } = remedy;
  const act = useAct("handOverTeam", {
    said: done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { personId: "", reason: "" },
    draft: `inspection.hand-over.${inspectionId}`,
    act,
    check: ({ personId, reason }) => ({
      personId: personId === "" ? fields.missing(words.person) : "",
      reason: reason.trim() === "" ? fields.missing(words.reason) : "",
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={(values) => act.send({ body: { inspectionId, version, ...values } })}
      >
        <Text>{words.handOverLead}</Text>
        <PersonField
          required
          chosen={form.values.personId}
          error={form.errors["personId"]}
          onChoose={(person) => form.pick("personId").onChange(person?.id ?? "")}
        />
        <LongText label={words.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
