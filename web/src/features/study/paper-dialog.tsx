import type { StudyReader } from "@dondoc/contract";
import { TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface PaperDialogProps {
  documentId: string;
  unitId: string;
  reader: StudyReader;
  onClose: () => void;
}

/** Of somebody without an account: how they have read it. */
export function PaperDialog({ documentId, unitId, reader, onClose }: PaperDialogProps) {
  const { study } = useWords();
  const words = study.paper;
  const act = useAct("confirmReading", { said: study.said.confirmed, onDone: onClose });
  const form = useForm({
    initial: { onPaper: "" },
    act,
    check: ({ onPaper }) => ({ onPaper: onPaper.trim() ? "" : words.needed }),
  });
  const { id: personId, name } = reader.person;
  return (
    <Dialog opened onClose={onClose} title={words.title(name)}>
      <Form
        form={form}
        act={act}
        label={words.title(name)}
        onSubmit={({ onPaper }) => act.send({ body: { documentId, unitId, personId, onPaper } })}
      >
        <TextInput label={words.field} description={words.hint} {...form.text("onPaper")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
