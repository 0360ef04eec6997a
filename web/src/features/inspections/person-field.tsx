import type { UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";

export interface ChosenPerson {
  id: string;
  name: string;
}

interface PersonFieldProps {
  onChoose: (person: ChosenPerson | null) => void;
  chosen: string;
  required?: boolean;
  error?: string | undefined;
}

/** Somebody of any agency: first the agency, then the person. */
export function PersonField({ onChoose, chosen, required = false, error }: PersonFieldProps) {
  const { form: words } = useWords().inspections;
  const [unit, setUnit] = useState<UnitRef | null>(null);
  const people = useQuery({
    ...read("listPeople", { query: { unitId: unit?.id ?? "" } }),
    enabled: unit !== null,
  });
  const items = people.data?.items ?? [];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <UnitPicker
        label={words.otherUnit}
        clearable
        value={unit}
        onChange={(one) => {
          setUnit(one);
          onChoose(null);
        }}
      />
      <NativeSelect
        label={words.otherPerson}
        required={required}
        disabled={unit === null}
        error={error}
        data-field="personId"
        value={chosen}
        data={[
          { value: "", label: words.chooseMember },
          ...items.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
        ]}
        onChange={({ currentTarget }) => {
          const person = items.find(({ id }) => id === currentTarget.value);
          onChoose(person ? { id: person.id, name: person.name } : null);
        }}
      />
    </SimpleGrid>
  );
}
