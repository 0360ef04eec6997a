import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask, written } from "./act-form.ts";

/** A difficulty is reported up, with what might solve it. */
export function ObstacleForm({ task, title, onDone }: ActFormProps) {
  const { forms: words } = useWords().tasks;
  const act = useAct("raiseObstacle", {
    said: words.obstacleRaised,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { content: "", proposal: "" },
    draft: draftOf(task, "obstacle"),
    act,
    check: ({ content }) =>
      content.trim() === "" ? { content: words.required(words.obstacleContent) } : {},
  });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ content, proposal }) =>
        act.send({ body: { ...onTask(task), content, ...written("proposal", proposal) } })
      }
    >
      <LongText label={words.obstacleContent} required data-autofocus {...form.text("content")} />
      <LongText label={words.obstacleProposal} {...form.text("proposal")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
