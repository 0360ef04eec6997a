import { TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 100;

/** A progress report, meant to be written in under a minute. */
export function ProgressForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("reportProgress", {
    said: words.reported,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { content: "", percent: "" },
    draft: draftOf(task, "progress"),
    act,
    check: ({ content, percent }) => ({
      ...(content.trim() === "" ? { content: words.required(words.content) } : {}),
      ...(percent.trim() === "" || isPercent(percent.trim())
        ? {}
        : { percent: words.percentWrong }),
    }),
  });
  const submit = ({ content, percent }: typeof form.values) =>
    act.send({
      body: {
        ...onTask(task),
        content,
        percent: percent.trim() === "" ? null : Number(percent),
      },
    });
  return (
    <Form form={form} act={act} onSubmit={submit} label={title}>
      <LongText
        label={words.content}
        description={words.reportLead}
        required
        data-autofocus
        {...form.text("content")}
      />
      <TextInput label={words.percent} inputMode="numeric" w="12rem" {...form.text("percent")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
