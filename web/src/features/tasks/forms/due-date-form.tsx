import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

interface DueDateValues {
  dueOn: string | null;
  reason: string;
}

/** A date for a task that has none or that came after its date, with the ground for it. */
export function DueDateForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("setDueDate", {
    said: words.dueSet,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const initial: DueDateValues = { dueOn: null, reason: "" };
  const form = useForm({
    initial,
    draft: draftOf(task, "due"),
    act,
    check: ({ dueOn, reason }) => ({
      ...(dueOn === null ? { dueOn: words.required(words.newDue) } : {}),
      ...(reason.trim() === "" ? { reason: words.required(words.dueReason) } : {}),
    }),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ dueOn, reason }) => {
        if (dueOn !== null) act.send({ body: { ...onTask(task), dueOn, reason } });
      }}
    >
      <DateField label={words.newDue} required {...form.pick("dueOn")} />
      <LongText label={words.dueReason} required {...form.text("reason")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
