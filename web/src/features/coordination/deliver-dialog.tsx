import type { CooperationRow } from "@dondoc/contract";
import { TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import type { KeptFile } from "../../ui/file-field.tsx";
import { FileField } from "./file-field.tsx";

interface Values {
  delivery: string;
  documentNumber: string;
  file: KeptFile | null;
}

/** What a partner hands over: in words, by its number, with a file. */
export function DeliverDialog({ row, onClose }: { row: CooperationRow; onClose: () => void }) {
  const { coordination } = useWords();
  const words = coordination.help;
  const title = row.acts.find(({ act }) => act === "coordination.deliver")?.title ?? "";
  const act = useAct("deliverHelp", {
    said: coordination.acts.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { delivery: "", documentNumber: "", file: null },
    draft: `deliver.${row.id}`,
    act,
    check: ({ delivery }) => ({ delivery: delivery.trim() ? "" : coordination.acts.missing }),
  });
  const send = ({ delivery, documentNumber, file }: Values) =>
    act.send({
      body: {
        cooperationId: row.id,
        version: row.version,
        delivery,
        ...(documentNumber.trim() ? { documentNumber } : {}),
        ...(file ? { file } : {}),
      },
    });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} act={act} onSubmit={send} label={title}>
        <LongText label={words.delivery} required autosize minRows={3} {...form.text("delivery")} />
        <TextInput label={words.documentNumber} {...form.text("documentNumber")} />
        <FileField
          label={coordination.record.files}
          value={form.values.file}
          onChange={(file) => form.change({ file })}
        />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
