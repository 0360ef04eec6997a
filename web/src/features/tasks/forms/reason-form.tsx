import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

type ReasonAct = "returnTask" | "reopenTask";

/** An act that needs nothing but its reason: returning a result, reopening a task. */
export function ReasonForm({ task, title, onDone, act: name }: ActFormProps & { act: ReasonAct }) {
  const { forms } = useWords().tasks;
  const words =
    name === "returnTask"
      ? { said: forms.returned, label: forms.returnReason, hint: forms.returnHint }
      : { said: forms.reopened, label: forms.reopenReason, hint: forms.reopenHint };
  const act = useAct<ReasonAct>(name, {
    said: words.said,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: draftOf(task, name),
    act,
    check: ({ reason }) => (reason.trim() === "" ? { reason: forms.required(words.label) } : {}),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ reason }) => act.send({ body: { ...onTask(task), reason } })}
    >
      <LongText
        label={words.label}
        description={words.hint}
        required
        data-autofocus
        {...form.text("reason")}
      />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
