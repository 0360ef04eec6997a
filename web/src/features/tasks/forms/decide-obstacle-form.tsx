import { Blockquote } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { type ActFormProps, draftOf, onTask } from "./act-form.ts";

/** An opinion on one obstacle, with the obstacle in sight. */
export function DecideObstacleForm({
  task,
  title,
  onDone,
  obstacleId,
}: ActFormProps & { obstacleId: string }) {
  const { forms: words } = useWords().tasks;
  const act = useAct("decideObstacle", {
    said: words.decided,
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm({
    initial: { decision: "" },
    draft: draftOf(task, `obstacle.${obstacleId}`),
    act,
    check: ({ decision }) =>
      decision.trim() === "" ? { decision: words.required(words.decision) } : {},
  });
  const obstacle = task.obstacles.find(({ id }) => id === obstacleId);
  return (
    <Form
      form={form}
      act={act}
      label={title}
      onSubmit={({ decision }) => act.send({ body: { ...onTask(task), obstacleId, decision } })}
    >
      {obstacle && (
        <Blockquote p="sm" m={0} color="navy" cite={obstacle.proposal}>
          {obstacle.content}
        </Blockquote>
      )}
      <LongText label={words.decision} required data-autofocus {...form.text("decision")} />
      <FormButtons submit={title} pending={act.pending} onCancel={onDone} />
    </Form>
  );
}
