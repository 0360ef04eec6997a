import type { UnitRef } from "@dondoc/contract";
import { SimpleGrid, Text, TextInput } from "@mantine/core";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

interface Values {
  unitId: UnitRef | null;
  documentNumber: string;
  documentOn: string | null;
  validFrom: string | null;
  nextReviewOn: string | null;
}
interface AddProps {
  /** Whose it is, where that is known already. */
  unit: UnitRef | null;
  onClose: () => void;
}

/** Notes by which regulation an agency works; the one before it ends on its first day. */
export function AddRegulationDialog({ unit, onClose }: AddProps) {
  const { registers } = useWords();
  const { regulations: words, missing } = registers;
  const { today } = useSession();
  const act = useAct("addRegulation", {
    said: words.added,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const empty = (day: string | null, what: string) => (day === null ? missing(what) : "");
  const form = useForm<Values>({
    initial: {
      unitId: unit,
      documentNumber: "",
      documentOn: null,
      validFrom: null,
      nextReviewOn: null,
    },
    draft: `regulation.add.${unit?.id ?? ""}`,
    act,
    check: (values) => ({
      unitId: values.unitId ? "" : missing(words.form.unit),
      documentNumber: values.documentNumber.trim() ? "" : missing(words.form.documentNumber),
      documentOn: empty(values.documentOn, words.form.documentOn),
      validFrom: empty(values.validFrom, words.form.validFrom),
      nextReviewOn: empty(values.nextReviewOn, words.form.nextReviewOn),
    }),
  });
  const send = (values: Values) =>
    act.send({
      body: {
        unitId: values.unitId?.id ?? "",
        documentNumber: values.documentNumber,
        documentOn: values.documentOn ?? "",
        validFrom: values.validFrom ?? "",
        nextReviewOn: values.nextReviewOn ?? "",
      },
    });
  return (
    <Dialog opened onClose={onClose} title={words.add}>
      <Form form={form} act={act} onSubmit={send} label={words.add}>
        <Text>{words.addLead}</Text>
        <UnitPicker label={words.form.unit} required {...form.pick("unitId")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={words.form.documentNumber} required {...form.text("documentNumber")} />
          <DateField
            label={words.form.documentOn}
            required
            maxDate={today}
            {...form.pick("documentOn")}
          />
          <DateField label={words.form.validFrom} required {...form.pick("validFrom")} />
          <DateField label={words.form.nextReviewOn} required {...form.pick("nextReviewOn")} />
        </SimpleGrid>
        <FormButtons submit={words.add} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
