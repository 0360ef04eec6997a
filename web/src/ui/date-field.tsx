import { TextInput } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { formatDate } from "./dates.ts";

export interface DateFieldProps {
  label: string;
  /** ISO, or null when empty. */
  value: string | null;
  onChange: (value: string | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  /** ISO bounds of what may be chosen. */
  minDate?: string;
  maxDate?: string;
  "data-field"?: string;
}

const DateInputLazy = lazy(async () => {
  const { DateFieldInput } = await import("./date-field-input.tsx");
  return { default: DateFieldInput };
});

/**
 * The only date input of the program: day first, typed (5/1/26) or chosen. The calendar is fetched with the first
 * form that has one; until then a plain input holds its place.
 */
export function DateField(props: DateFieldProps) {
  const { placeholder } = useWords().ui.date;
  const waiting = (
    <TextInput
      label={props.label}
      description={props.description}
      error={props.error}
      required={props.required ?? false}
      placeholder={placeholder}
      value={props.value ? formatDate(props.value) : ""}
      readOnly
    />
  );
  return (
    <Suspense fallback={waiting}>
      <DateInputLazy {...props} />
    </Suspense>
  );
}
