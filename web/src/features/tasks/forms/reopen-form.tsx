import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

/** A confirmed task counts as open again; it needs nothing but its reason. */
export function ReopenForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("reopenTask", {
    said: words.reopened,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: draftOf(task, "reopenTask"),
    act,
    check: ({ reason }) =>
      reason.trim() === "" ? { reason: words.required(words.reopenReason) } : {},
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ reason }) => act.send({ body: { ...onTask(task), reason } })}
    >
      <LongText
        label={words.reopenReason}
        description={words.reopenHint}
        required
        data-autofocus
        {...form.text("reason")}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
