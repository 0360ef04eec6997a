import { Text } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

interface DoneValues {
  doneOn: string | null;
  note: string;
}

export function CompleteStepForm({
  task,
  title,
  onDone,
  stepId,
}: ActFormProps & { stepId: string }) {
  const { forms: words } = useWords().tasks;
  const { today } = useSession();
  const act = useAct("completeStep", {
    said: words.stepFinished,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const initial: DoneValues = { doneOn: today, note: "" };
  const form = useForm({
    initial,
    draft: draftOf(task, `step.${stepId}`),
    act,
    check: ({ doneOn }) => (doneOn === null ? { doneOn: words.required(words.stepDoneOn) } : {}),
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ doneOn, note }) => {
        if (doneOn === null) return;
        act.send({ body: { ...onTask(task), stepId, doneOn, ...written("note", note) } });
      }}
    >
      <Text fw={600}>{task.steps.find(({ id }) => id === stepId)?.title}</Text>
      <DateField label={words.stepDoneOn} required {...form.pick("doneOn")} />
      <LongText label={words.stepNote} {...form.text("note")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
