import { NativeSelect } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import type { DialogState } from "./review-dialog.tsx";
import type { OfTask } from "./reviews-section.tsx";

/** The answer to a proposal to end a duty: with the result that stays, or why it goes on. */
export function DecideEndDialog({ opened, onClose, taskId, clocks }: OfTask & DialogState) {
  const { reviewForm: words, reviews } = useWords().clocks;
  const act = useAct("decideEnd", {
    said: words.decided,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { answer: "ends", note: "" },
    draft: `task.${taskId}.decide-end`,
    act,
    check: ({ note }) => ({ note: note.trim() ? "" : words.missing(words.note) }),
  });
  const ends = form.values.answer === "ends";
  return (
    <Dialog opened={opened} onClose={onClose} title={reviews.decide}>
      <Form
        form={form}
        act={act}
        label={reviews.decide}
        onSubmit={({ note }) => act.send({ body: { taskId, version: clocks.version, ends, note } })}
      >
        <NativeSelect label={words.decision} {...form.text("answer")}>
          <option value="ends">{words.ends}</option>
          <option value="goes-on">{words.goesOn}</option>
        </NativeSelect>
        <LongText label={ends ? words.result : words.why} required {...form.text("note")} />
        <FormButtons submit={reviews.decide} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
