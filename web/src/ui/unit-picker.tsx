import type { UnitRef } from "@dondoc/contract";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { read } from "../app/api/read.ts";
import { useWords } from "../app/words/use-words.tsx";

interface UnitPickerProps {
  label: string;
  value: UnitRef | null;
  onChange: (unit: UnitRef | null) => void;
  /** The register as it stood on this ISO date; today's when left out. */
  asOf?: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  clearable?: boolean;
  "data-field"?: string;
}

/** More than this many lines nobody reads: type on. */
const SHOWN = 50;

/** Picks one agency of the register; "so noi vu" finds Sở Nội vụ. */
export function UnitPicker({ value, onChange, asOf, ...field }: UnitPickerProps) {
  const { unit } = useWords().ui;
  const [typed, setTyped] = useState("");
  const asked = typed === value?.name ? "" : typed;
  const [q] = useDebouncedValue(asked, 200);
  const { data } = useQuery({
    ...read("listUnits", { query: { ...(q ? { q } : {}), ...(asOf ? { asOf } : {}) } }),
    placeholderData: keepPreviousData,
  });

  const found: UnitRef[] = (data?.items ?? []).slice(0, SHOWN);
  const units = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      {...field}
      searchable
      // The cursor also comes here by itself after a failed sending; a list opened then would lie over what is wrong.
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has already searched.
      filter={({ options }) => options}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(units.find((one) => one.id === id) ?? null)}
      placeholder={unit.placeholder}
      nothingFoundMessage={unit.none}
      clearButtonProps={{ "aria-label": unit.clear }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
