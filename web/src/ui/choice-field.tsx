import { NativeSelect } from "@mantine/core";
import type { CSSProperties } from "react";

interface ChoiceFieldProps<T extends string> {
  label: string;
  /** The name of no choice at all: "Tất cả". */
  any: string;
  options: readonly T[];
  nameOf: (option: T) => string;
  value: T | undefined;
  /** Nothing where the choice was taken back. */
  onChange: (option: T | undefined) => void;
  className?: string | undefined;
  style?: CSSProperties;
}

/** Narrows a list to one kind, or to none. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, any, options, nameOf, value, onChange, className, style } = props;
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(options.find((one) => one === currentTarget.value))}
      data={[
        { value: "", label: any },
        ...options.map((one) => ({ value: one, label: nameOf(one) })),
      ]}
      {...(className && { className })}
      {...(style && { style })}
    />
  );
}
