import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "../forms/act-form.ts";

/** The agency takes its request back, with the reason. */
export function WithdrawExtensionForm({
  task,
  title,
  onDone,
  extensionId,
}: ActFormProps & { extensionId: string }) {
  const { forms: words } = useWords().taskChanges;
  const act = useAct("withdrawExtension", {
    said: words.withdrawn,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: draftOf(task, `withdraw.${extensionId}`),
    act,
    check: ({ reason }) =>
      reason.trim() === "" ? { reason: words.required(words.withdrawReason) } : {},
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ reason }) => act.send({ body: { ...onTask(task), extensionId, reason } })}
    >
      <LongText label={words.withdrawReason} required data-autofocus {...form.text("reason")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
