import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";

interface PickerProps {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
  /** One is enough where nothing else is said. */
  most?: number;
  description?: string;
  required?: boolean;
  error?: string | undefined;
  "data-field"?: string;
}

/** More than this many lines nobody reads: type on. */
const SHOWN = 20;

/** Documents that tasks were assigned from, by number or words; the values are their ids. */
export function DocumentPicker(props: PickerProps) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    ...read("listDocuments", { query: { state: "released", limit: SHOWN, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ id, reference, title }) => ({
    value: id,
    label: reference === null ? title : `${reference} · ${title}`,
  }));
  return <Picker {...props} typed={typed} onType={setTyped} found={found} />;
}

/** Tasks by number or words; the values are their numbers. */
export function TaskPicker(props: PickerProps) {
  const { tasks: words } = useWords();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    ...read("listTasks", { query: { list: "all", limit: SHOWN, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ number, title }) => ({
    value: String(number),
    label: `${words.number(number)} · ${title}`,
  }));
  return <Picker {...props} typed={typed} onType={setTyped} found={found} />;
}

interface FoundProps extends PickerProps {
  typed: string;
  onType: (text: string) => void;
  found: readonly { value: string; label: string }[];
}

function Picker({ typed, onType, found, value, onChange, most, ...field }: FoundProps) {
  const { picker: words } = useWords().programmes;
  // What is chosen keeps its name after the search has moved on.
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const names = { ...known, ...Object.fromEntries(found.map((one) => [one.value, one.label])) };
  const chosen = value.filter((one) => !found.some((row) => row.value === one));
  return (
    <MultiSelect
      {...field}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={onType}
      // The server has already searched.
      filter={({ options }) => options}
      data={[...chosen.map((one) => ({ value: one, label: names[one] ?? one })), ...found]}
      value={value}
      {...(most !== undefined && { maxValues: most })}
      onChange={(values) => {
        setKnown(Object.fromEntries(values.map((one) => [one, names[one] ?? one])));
        onChange(values);
      }}
      placeholder={value.length === 0 ? words.hint : ""}
      nothingFoundMessage={words.none}
      clearButtonProps={{ "aria-label": words.clear }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
