import { Button, Fieldset, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import type { Form } from "../../../ui/use-form.ts";
import { EvidenceFile } from "./evidence-file.tsx";
import { type EvidenceForm, pathOf } from "./evidence-values.ts";

interface EvidenceFieldsProps {
  form: Form<EvidenceForm>;
  index: number;
  /** Absent for the only piece: a result without evidence is none. */
  onDrop?: () => void;
}

/** One document that proves the result: its number, its date, who received it, its file. */
export function EvidenceFields({ form, index, onDrop }: EvidenceFieldsProps) {
  const { forms: words } = useWords().tasks;
  const issuedOn = form.pick(pathOf(index, "issuedOn"));
  const hash = form.pick(pathOf(index, "fileHash"));
  return (
    <Fieldset legend={words.evidence(index + 1)} p="md">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
          <TextInput
            label={words.documentNumber}
            placeholder={words.documentNumberHint}
            required
            {...form.text(pathOf(index, "documentNumber"))}
          />
          <DateField
            label={words.issuedOn}
            required
            {...issuedOn}
            value={issuedOn.value === "" ? null : issuedOn.value}
            onChange={(date) => issuedOn.onChange(date ?? "")}
          />
        </SimpleGrid>
        <TextInput label={words.receivedBy} required {...form.text(pathOf(index, "receivedBy"))} />
        <Group justify="space-between" align="flex-end">
          <EvidenceFile
            name={form.values[pathOf(index, "fileName")] ?? ""}
            error={hash.error}
            data-field={hash["data-field"]}
            onChange={(file) => {
              hash.onChange(file?.hash ?? "");
              form.change({ [pathOf(index, "fileName")]: file?.name ?? "" });
            }}
          />
          {onDrop && (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash aria-hidden size={18} />}
              onClick={onDrop}
            >
              {words.dropEvidence(index + 1)}
            </Button>
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}
