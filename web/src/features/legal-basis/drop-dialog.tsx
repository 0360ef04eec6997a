import type { LegalDocumentDetail, LegalRelation } from "@dondoc/contract";
import { Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface DropDialogProps {
  document: LegalDocumentDetail;
  relation: LegalRelation;
  onClose: () => void;
}

/** Takes a mistaken relation away; the journal keeps it. */
export function DropDialog({ document, relation, onClose }: DropDialogProps) {
  const { relate: words, relations } = useWords().legalBasis;
  const act = useAct("dropLegalRelation", { said: words.dropped, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.reasonMissing }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.dropTitle}>
      <Text>
        {document.reference}: {relations[relation.side][relation.kind]} {relation.other.reference}
      </Text>
      <Form
        form={form}
        act={act}
        onSubmit={({ reason }) =>
          act.send({
            body: {
              documentId: document.id,
              version: document.version,
              relationId: relation.id,
              reason,
            },
          })
        }
      >
        <TextInput label={words.reason} {...form.text("reason")} />
        <FormButtons submit={words.drop} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
