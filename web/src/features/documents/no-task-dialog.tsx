import type { DocumentDetail } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";
import { ReasonForm, useReason } from "./reason-form.tsx";

interface NoTaskDialogProps {
  document: DocumentDetail;
  onClose: () => void;
}

/** Records that a document tells nobody to do anything, and why. */
export function NoTaskDialog({ document: { id, version }, onClose }: NoTaskDialogProps) {
  const { batch: words } = useWords().documents;
  const act = useAct("recordNoTask", {
    said: words.noTaskDone,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useReason(`no-task.${id}`, act, words.reasonNeeded);
  return (
    <Dialog title={words.noTaskTitle} onClose={onClose}>
      <ReasonForm
        form={form}
        act={act}
        label={words.noTaskReason}
        submit={words.noTask}
        max={1000}
        onCancel={onClose}
        onSubmit={(reason) => act.send({ body: { documentId: id, version, reason } })}
      />
    </Dialog>
  );
}
