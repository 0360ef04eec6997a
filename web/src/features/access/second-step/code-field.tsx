import { TextInput, type TextInputProps } from "@mantine/core";

/** The field of a code: digits on a phone's keyboard, and the browser may fill in what it was sent. */
export function CodeField({ digits, ...props }: TextInputProps & { digits?: boolean }) {
  return (
    <TextInput
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      inputMode={digits ? "numeric" : "text"}
      {...props}
    />
  );
}
