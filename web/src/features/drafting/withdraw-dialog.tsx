import type { DraftDetail } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

/** Gives a draft up; it stays readable with the reason. */
export function WithdrawDialog({ draft, onClose }: { draft: DraftDetail; onClose: () => void }) {
  const { withdraw: words } = useWords().drafting;
  const act = useAct("withdrawDraft", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { reason: "" },
    draft: `withdraw.${draft.id}`,
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.missing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) =>
          act.send({ body: { draftId: draft.id, version: draft.version, reason } })
        }
      >
        <LongText label={words.reason} maxLength={500} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
