import type { ReportedStudyForm } from "@dondoc/contract";
import { NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileField, type KeptFile } from "../../ui/file-field.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

const forms: readonly ReportedStudyForm[] = ["meeting", "dispatch", "other"];
interface Values {
  form: ReportedStudyForm;
  heldOn: string | null;
  documentNumber: string;
  attended: number | string;
  note: string;
  file: KeptFile | null;
}
const orNull = (text: string): string | null => text.trim() || null;

async function sendFile(file: File): Promise<string> {
  const key = { idempotencyKey: newIdempotencyKey() };
  return (await api("uploadStudyFile", { body: {}, file }, key)).hash;
}

interface ReportDialogProps {
  documentId: string;
  unitId: string;
  onClose: () => void;
}

/** How the agency made the document known, and by what it shows it. */
export function ReportDialog({ documentId, unitId, onClose }: ReportDialogProps) {
  const { study, ui } = useWords();
  const words = study.report;
  const act = useAct("reportStudy", {
    said: study.said.reported,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      form: "meeting",
      heldOn: null,
      documentNumber: "",
      attended: "",
      note: "",
      file: null,
    },
    draft: `study.report.${documentId}.${unitId}`,
    act,
    check: (values) => ({
      heldOn: values.heldOn === null ? words.dateNeeded : "",
      attended:
        values.form === "meeting" && typeof values.attended !== "number"
          ? words.attendedNeeded
          : "",
    }),
  });
  const send = (values: Values) =>
    act.send({
      body: {
        documentId,
        unitId,
        form: values.form,
        heldOn: values.heldOn ?? "",
        documentNumber: orNull(values.documentNumber),
        attended: typeof values.attended === "number" ? values.attended : null,
        note: orNull(values.note),
        fileHash: values.file?.fileHash ?? null,
        fileName: values.file?.fileName ?? null,
      },
    });
  const { form: chosen } = form.values;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form form={form} act={act} onSubmit={send} label={words.title}>
        <Text>{words.lead}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label={words.form} {...form.text("form")}>
            {forms.map((one) => (
              <option key={one} value={one}>
                {study.forms[one]}
              </option>
            ))}
          </NativeSelect>
          <DateField label={words.heldOn} {...form.pick("heldOn")} />
          <TextInput
            label={`${words.number[chosen]}${chosen === "dispatch" ? "" : ` ${ui.optional}`}`}
            {...form.text("documentNumber")}
          />
          <NumberInput
            label={chosen === "meeting" ? words.attended : `${words.attended} ${ui.optional}`}
            min={1}
            max={100_000}
            allowDecimal={false}
            {...form.pick("attended")}
          />
        </SimpleGrid>
        <LongText
          label={chosen === "other" ? words.noteOther : `${words.note} ${ui.optional}`}
          autosize
          minRows={2}
          {...form.text("note")}
        />
        <FileField label={`${words.file} ${ui.optional}`} send={sendFile} {...form.pick("file")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
