import type { BriefingItem } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** The leaders have seen a line and decide nothing. */
export function PassDialog({ item, onClose }: { item: BriefingItem; onClose: () => void }) {
  const { briefing, ui } = useWords();
  const words = briefing.pass;
  const act = useAct("passBriefingItem", { said: words.done, onDone: onClose });
  const form = useForm({ initial: { reason: "" }, act });
  return (
    <Dialog opened onClose={onClose} title={words.title(item.task.number)}>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) =>
          act.send({ body: { itemId: item.id, reason: reason.trim() || null } })
        }
      >
        <Text>{words.lead}</Text>
        <LongText
          label={`${words.reason} ${ui.optional}`}
          autosize
          minRows={2}
          {...form.text("reason")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
