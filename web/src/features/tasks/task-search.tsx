import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { taskListRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { withoutFilters } from "./without-filters.ts";

/** Searches while one types; the address follows without filling the browser's history. */
export function TaskSearch() {
  const { list: words } = useWords().tasks;
  const { q = "" } = taskListRoute.useSearch();
  const navigate = taskListRoute.useNavigate();
  const [typed, setTyped] = useState(q);
  const [sent, setSent] = useState(q);
  const [seen, setSeen] = useState(q);
  // What is typed runs ahead of the address; an address changed by going back or by a link is taken over.
  if (q !== seen) {
    setSeen(q);
    if (q !== sent) setTyped(q);
  }

  const look = useDebouncedCallback((text: string) => {
    const asked = text.trim();
    setSent(asked);
    void navigate({
      replace: true,
      search: (before) => (asked === "" ? withoutFilters(before, "q") : { ...before, q: asked }),
    });
  }, 300);

  return (
    <TextInput
      type="search"
      label={words.search}
      placeholder={words.searchHint}
      leftSection={<IconSearch aria-hidden size={18} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
    />
  );
}
