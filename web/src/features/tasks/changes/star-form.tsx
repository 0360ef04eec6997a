import { Text } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import type { ActFormProps } from "../forms/act-form.ts";

/** A star is put on or taken off with one click, after a sentence on what it does. */
export function StarForm({
  task,
  title,
  onDone,
  act: name,
}: ActFormProps & { act: "tasks.star" | "tasks.unstar" }) {
  const { life } = useWords().taskChanges;
  const starring = name === "tasks.star";
  const act = useAct<"starTask" | "unstarTask">(starring ? "starTask" : "unstarTask", {
    said: life.starDone,
    onDone,
  });
  const form = useForm({ initial: {}, act });
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={() => act.send({ body: { taskId: task.id } })}
    >
      <Text>{starring ? life.starLead : life.unstarLead}</Text>
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
