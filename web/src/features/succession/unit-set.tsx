import type { UnitRef } from "@dondoc/contract";
import { Button, Group, Stack } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";

interface UnitSetProps {
  label: string;
  /** One agency only. */
  single: boolean;
  value: UnitRef[];
  error: string | undefined;
  onChange: (units: UnitRef[]) => void;
  "data-field": string;
}

/** One agency, or several one after the other; each can be taken out again. */
export function UnitSet({ label, single, value, error, onChange, ...field }: UnitSetProps) {
  const { form: words } = useWords().succession;
  if (single) {
    return (
      <UnitPicker
        {...field}
        label={label}
        required
        error={error}
        value={value[0] ?? null}
        onChange={(unit) => onChange(unit ? [unit] : [])}
      />
    );
  }
  return (
    <Stack gap="xs">
      <UnitPicker
        // Empty again after each choice.
        key={value.length}
        {...field}
        label={label}
        required
        error={error}
        value={null}
        onChange={(unit) => {
          if (unit && !value.some(({ id }) => id === unit.id)) onChange([...value, unit]);
        }}
      />
      {value.length > 0 && (
        <Group gap="xs">
          {value.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              rightSection={<IconX aria-hidden size={16} />}
              aria-label={words.drop(name)}
              onClick={() => onChange(value.filter((one) => one.id !== id))}
            >
              {name}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
