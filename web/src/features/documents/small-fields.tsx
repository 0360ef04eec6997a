import { NativeSelect, TextInput } from "@mantine/core";

interface ShortProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong: boolean;
  numeric?: boolean;
  placeholder?: string;
}

/** A field of a few letters. */
export const Short = ({
  label,
  value,
  onChange,
  wrong,
  numeric = false,
  placeholder = "",
}: ShortProps) => (
  <TextInput
    label={label}
    value={value}
    error={wrong}
    w="9rem"
    placeholder={placeholder}
    inputMode={numeric ? "numeric" : "text"}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

interface ChoiceProps<V extends string> {
  label: string;
  options: readonly V[];
  value: string;
  name: (option: V) => string;
  onChange: (option: V) => void;
}

/** One of a few words. */
export function Choice<V extends string>({
  label,
  options,
  value,
  name,
  onChange,
}: ChoiceProps<V>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map((option) => ({ value: option, label: name(option) }))}
      onChange={(event) => {
        const picked = options.find((option) => option === event.currentTarget.value);
        if (picked !== undefined) onChange(picked);
      }}
    />
  );
}
