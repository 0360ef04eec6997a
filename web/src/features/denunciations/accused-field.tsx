import type { DenunciationDetail, PersonRef, UnitRef } from "@dondoc/contract";
import { ActionIcon, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from "@mantine/core"; // prettier-ignore
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

export interface Accused {
  people: readonly PersonRef[];
  units: readonly UnitRef[];
}
export const nobodyAccused: Accused = { people: [], units: [] };
export const idsOf = ({ people, units }: Accused) => ({
  personIds: people.map(({ id }) => id),
  unitIds: units.map(({ id }) => id),
});

interface AccusedFieldProps {
  value: Accused;
  onChange: (accused: Accused) => void;
}

/** Who is denounced: an agency, and a person of it or the agency as a whole, one after the other. */
export function AccusedField({ value, onChange }: AccusedFieldProps) {
  const { entry: words } = useWords().denunciations;
  const [unit, setUnit] = useState<UnitRef | null>(null);
  const [personId, setPerson] = useState("");
  const people = useQuery({
    ...read("listPeople", { query: { unitId: unit?.id ?? "" } }),
    enabled: unit !== null,
  });
  const items = people.data?.items ?? [];
  const without = (id: string): Accused => ({
    people: value.people.filter((one) => one.id !== id),
    units: value.units.filter((one) => one.id !== id),
  });
  const add = () => {
    if (!unit) return;
    const person = items.find(({ id }) => id === personId);
    const rest = without(person?.id ?? unit.id);
    onChange(
      person
        ? { ...rest, people: [...rest.people, { id: person.id, name: person.name }] }
        : { ...rest, units: [...rest.units, unit] },
    );
    setUnit(null);
    setPerson("");
  };
  return (
    <Stack gap="xs">
      {[...value.people, ...value.units].map(({ id, name }) => (
        <Group key={id} gap="sm" wrap="nowrap">
          <ActionIcon
            variant="default"
            size={44}
            aria-label={words.drop(name)}
            onClick={() => onChange(without(id))}
          >
            <IconX aria-hidden size={20} />
          </ActionIcon>
          <Text>{name}</Text>
        </Group>
      ))}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <UnitPicker
          label={words.unit}
          clearable
          value={unit}
          onChange={(one) => {
            setUnit(one);
            setPerson("");
          }}
        />
        <NativeSelect
          label={words.person}
          disabled={unit === null}
          value={personId}
          onChange={({ currentTarget }) => setPerson(currentTarget.value)}
          data={[
            { value: "", label: words.wholeUnit },
            ...items.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
          ]}
        />
      </SimpleGrid>
      <Button
        variant="default"
        style={{ alignSelf: "flex-start" }}
        disabled={unit === null}
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={add}
      >
        {words.add}
      </Button>
    </Stack>
  );
}

interface AccuseDialogProps {
  found: DenunciationDetail;
  title: string;
  onClose: () => void;
}

/** Somebody further turns out to be denounced. */
export function AccuseDialog({ found, title, onClose }: AccuseDialogProps) {
  const { denunciations, ui } = useWords();
  const { acts, entry } = denunciations;
  const act = useAct("accuseFurther", { said: acts.done, onDone: onClose });
  const form = useForm<{ accused: Accused; accusedText: string; reason: string }>({
    initial: { accused: nobodyAccused, accusedText: "", reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : ui.act.missing(acts.reason) }),
  });
  const { value, onChange } = form.pick("accused");
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ accused, accusedText, reason }) =>
          act.send({
            body: {
              denunciationId: found.id,
              version: found.version,
              ...idsOf(accused),
              accusedText: accusedText.trim() || null,
              reason,
            },
          })
        }
      >
        <Text>{entry.accusedLead}</Text>
        <AccusedField value={value} onChange={onChange} />
        <TextInput label={entry.accusedText} {...form.text("accusedText")} />
        <LongText label={acts.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
