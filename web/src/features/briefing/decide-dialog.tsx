import type { BriefingItem } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import {
  InstructFields,
  instructedBody,
  useInstructedCheck,
  type Instructed,
} from "./instruct-fields.tsx";

/** A leader decides on one line; the agency that is late is offered first. */
export function DecideDialog({ item, onClose }: { item: BriefingItem; onClose: () => void }) {
  const { decide: words } = useWords().briefing;
  const act = useAct("decideBriefingItem", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Instructed>({
    initial: { content: "", unitId: item.unit, dueOn: null },
    draft: `briefing.decide.${item.id}`,
    act,
    check: useInstructedCheck(),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title(item.task.number)}>
      <Form
        form={form}
        act={act}
        onSubmit={(values) => act.send({ body: { itemId: item.id, ...instructedBody(values) } })}
      >
        <Text>{item.task.title}</Text>
        <Text c="dimmed">{words.lead}</Text>
        <InstructFields form={form} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
