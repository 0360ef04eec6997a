import type { Direction } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface GiveProps {
  task: { id: string; number: number };
  answerDays: number;
  onClose: () => void;
}
interface OnDirectionProps {
  direction: Direction;
  onClose: () => void;
}

/** A leader says what is wanted of a task; its deadline stays. */
export function GiveDialog({ task, answerDays, onClose }: GiveProps) {
  const { give: words } = useWords().directions;
  const act = useAct("giveDirection", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { content: "" },
    draft: `directions.give.${task.id}`,
    act,
    check: ({ content }) => ({ content: content.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title(task.number)}>
      <Form
        form={form}
        act={act}
        onSubmit={({ content }) => act.send({ body: { taskId: task.id, content } })}
      >
        <Text c="dimmed">{words.lead(answerDays)}</Text>
        <LongText label={words.content} autosize minRows={3} {...form.text("content")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The agency, or the Office in its place, says what was done or will be done. */
export function AnswerDialog({ direction, onClose }: OnDirectionProps) {
  const { answer: words } = useWords().directions;
  const { id: directionId, version, task } = direction;
  const act = useAct("answerDirection", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { answer: "", documentNumber: "" },
    draft: `directions.answer.${directionId}`,
    act,
    check: ({ answer }) => ({ answer: answer.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title(task.number)}>
      <Form
        form={form}
        act={act}
        onSubmit={({ answer, documentNumber }) =>
          act.send({
            body: { directionId, version, answer, documentNumber: documentNumber.trim() || null },
          })
        }
      >
        <LongText
          label={words.content}
          description={words.hint}
          autosize
          minRows={3}
          {...form.text("answer")}
        />
        <TextInput label={words.document} {...form.text("documentNumber")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Whoever gave it takes it back, with a reason. */
export function WithdrawDialog({ direction, onClose }: OnDirectionProps) {
  const { withdraw: words } = useWords().directions;
  const { id: directionId, version, task } = direction;
  const act = useAct("withdrawDirection", { said: words.done, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title(task.number)}>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) => act.send({ body: { directionId, version, reason } })}
      >
        <LongText label={words.reason} autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
