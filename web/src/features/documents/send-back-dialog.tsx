import type { DocumentDetail } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Dialog } from "./dialog.tsx";
import { ReasonForm, useReason } from "./reason-form.tsx";

interface SendBackDialogProps {
  document: DocumentDetail;
  onClose: () => void;
}

/** The chief sends the batch back to the specialist. */
export function SendBackDialog({ document: { id, version }, onClose }: SendBackDialogProps) {
  const { batch: words } = useWords().documents;
  const act = useAct("sendBackBatch", {
    said: words.sentBack,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useReason(`send-back.${id}`, act, words.reasonNeeded);
  return (
    <Dialog title={words.sendBackTitle} onClose={onClose}>
      <ReasonForm
        form={form}
        act={act}
        label={words.sendBackReason}
        submit={words.sendBack}
        max={1000}
        onCancel={onClose}
        onSubmit={(reason) => act.send({ body: { documentId: id, version, reason } })}
      />
    </Dialog>
  );
}
