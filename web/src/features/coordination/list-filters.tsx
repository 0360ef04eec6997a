import { Group, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";

interface ListFiltersProps {
  list: string;
  lists: Readonly<Record<string, string>>;
  /** Absent where the list has no two sides. */
  sides?: Readonly<Record<string, string>>;
  children?: ReactNode;
}

/** Which list, and from which side; both stand in the address. */
export function ListFilters({ list, lists, sides, children }: ListFiltersProps) {
  const { coordination: words } = useWords();
  const { side } = coordinationRoute.useSearch();
  const navigate = coordinationRoute.useNavigate();
  const put = (patch: { list?: string; side?: string }) =>
    void navigate({
      replace: true,
      search: (before) => ({ ...before, ...patch }) as typeof before,
    });
  return (
    <Group className="no-print" align="flex-end" gap="md">
      {sides && (
        <NativeSelect
          label={words.side}
          value={side ?? Object.keys(sides)[0] ?? ""}
          data={Object.entries(sides).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => put({ side: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={words.list}
        value={list}
        data={Object.entries(lists).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => put({ list: currentTarget.value })}
      />
      {children}
    </Group>
  );
}
