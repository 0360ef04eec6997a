import type { AssignmentMode } from "@dondoc/contract";
import { Group, Radio } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { modes } from "./mode-choice.tsx";

interface ModeFieldProps {
  value: AssignmentMode | null;
  onChange: (mode: AssignmentMode) => void;
  error?: string | undefined;
}

/** The mode inside a form: nothing is sent until the form is. */
export function ModeField({ value, onChange, error }: ModeFieldProps) {
  const { assignment: words } = useWords().documents;
  return (
    <Radio.Group
      label={words.mode}
      error={error}
      value={value ?? ""}
      description={value === null ? undefined : words.modeHints[value]}
      onChange={(picked) => {
        const mode = modes.find((one) => one === picked);
        if (mode) onChange(mode);
      }}
    >
      <Group gap="md" mt={6}>
        {modes.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={words.modes[mode]}
            data-field="mode"
            styles={{ body: { minHeight: "2.75rem", alignItems: "center" } }}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
