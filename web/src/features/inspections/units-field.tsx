import type { UnitRef } from "@dondoc/contract";
import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";

interface UnitsFieldProps {
  value: readonly UnitRef[];
  onChange: (units: UnitRef[]) => void;
  error: string | undefined;
  /** Nobody need be named. */
  optional?: boolean;
}

/** The agencies to be inspected, one after the other. */
export function UnitsField({ value, onChange, error, optional = false }: UnitsFieldProps) {
  const { form: words } = useWords().inspections;
  return (
    <Stack gap="xs">
      {value.map((unit) => (
        <Group key={unit.id} gap="sm" wrap="nowrap">
          <ActionIcon
            variant="default"
            size={44}
            aria-label={words.drop(unit.name)}
            onClick={() => onChange(value.filter(({ id }) => id !== unit.id))}
          >
            <IconX aria-hidden size={20} />
          </ActionIcon>
          <Text>{unit.name}</Text>
        </Group>
      ))}
      <UnitPicker
        key={value.length}
        label={value.length === 0 ? words.units : words.addUnit}
        required={!optional && value.length === 0}
        error={error}
        data-field="unitIds"
        value={null}
        onChange={(unit) => {
          if (unit && value.every(({ id }) => id !== unit.id)) onChange([...value, unit]);
        }}
      />
    </Stack>
  );
}
