import type { DocumentState } from "@dondoc/contract";
import { Group, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";

interface Search {
  state?: DocumentState;
  q?: string;
}

const states: readonly DocumentState[] = ["review", "proposed", "released", "no-task", "expunged"];

/** What is looked for stands in the address, so that a list can be sent to somebody. */
export function DocumentFilters({ search }: { search: Search }) {
  const { register, states: names } = useWords().documents;
  const navigate = useNavigate({ from: "/van-ban" });
  const [typed, setTyped] = useState(search.q ?? "");
  const look = (next: Search) => void navigate({ search: next, replace: true });
  const lookLater = useDebouncedCallback((q: string) => {
    const { q: _, ...others } = search;
    look(q.trim() === "" ? others : { ...others, q: q.trim() });
  }, 250);

  return (
    <Group gap="md" align="flex-end" className="no-print" component="search">
      <TextInput
        style={{ flex: "1 1 20rem", maxWidth: "36rem" }}
        label={register.search}
        placeholder={register.searchHint}
        type="search"
        leftSection={<IconSearch aria-hidden size={18} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          lookLater(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={register.state}
        value={search.state ?? ""}
        data={[
          { value: "", label: register.anyState },
          ...states.map((state) => ({ value: state, label: names[state] })),
        ]}
        onChange={(event) => {
          const state = states.find((one) => one === event.currentTarget.value);
          const { state: _, ...others } = search;
          look(state ? { ...others, state } : others);
        }}
      />
    </Group>
  );
}
