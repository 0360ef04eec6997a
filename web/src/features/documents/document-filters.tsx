import type { DocumentState } from "@dondoc/contract";
import { Checkbox, Group, NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { nameOfAct } from "./acts.ts";

interface Search {
  state?: DocumentState;
  receipt?: "pending";
  q?: string;
}

const states: readonly DocumentState[] = ["review", "proposed", "released", "no-task", "expunged"];

/** What is looked for stands in the address, so that a list can be sent to somebody. */
export function DocumentFilters({ search }: { search: Search }) {
  const { register, states: names } = useWords().documents;
  const navigate = useNavigate({ from: "/van-ban" });
  const session = useSession();
  const look = (next: Search) => void navigate({ search: next, replace: true });

  return (
    <Group gap="md" align="flex-end" className="no-print" component="search">
      <SearchField
        style={{ flex: "1 1 20rem", maxWidth: "36rem" }}
        label={register.search}
        placeholder={register.searchHint}
        value={search.q ?? ""}
        onSearch={(q) => {
          const { q: _, ...others } = search;
          look(q === "" ? others : { ...others, q });
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
      {(holds(session, nameOfAct("acknowledgeReceipt")) || search.receipt) && (
        <Checkbox
          label={register.pending}
          checked={search.receipt === "pending"}
          styles={{ body: { minHeight: "2.75rem", alignItems: "center" } }}
          onChange={(event) => {
            const { receipt: _, ...others } = search;
            look(event.currentTarget.checked ? { ...others, receipt: "pending" } : others);
          }}
        />
      )}
    </Group>
  );
}
