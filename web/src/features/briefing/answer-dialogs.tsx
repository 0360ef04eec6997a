import type { Instruction } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import {
  InstructFields,
  instructedBody,
  useInstructedCheck,
  type Instructed,
} from "./instruct-fields.tsx";

interface AnswerProps {
  instruction: Instruction;
  onClose: () => void;
}

/** The leader stands by what was written down, put right where it was heard wrong. */
export function ConfirmDialog({ instruction, onClose }: AnswerProps) {
  const { confirm: words } = useWords().briefing;
  const { id: instructionId, version, content, unit, dueOn } = instruction;
  const act = useAct("confirmInstruction", { said: words.done, onDone: onClose });
  const form = useForm<Instructed>({
    initial: { content, unitId: unit, dueOn },
    act,
    check: useInstructedCheck(),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={(values) =>
          act.send({ body: { instructionId, version, ...instructedBody(values) } })
        }
      >
        <Text c="dimmed">{words.lead}</Text>
        <InstructFields form={form} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The leader did not say so. */
export function DisownDialog({ instruction: { id, version }, onClose }: AnswerProps) {
  const { disown: words } = useWords().briefing;
  const act = useAct("disownInstruction", { said: words.done, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) => act.send({ body: { instructionId: id, version, reason } })}
      >
        <LongText label={words.reason} autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
