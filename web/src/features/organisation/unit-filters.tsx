import type { UnitKind } from "@dondoc/contract";
import { Group, SegmentedControl } from "@mantine/core";
import { unitKinds, unitListRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { SearchField } from "../../ui/search-field.tsx";

interface Search {
  view?: "units" | "groups";
  kind?: UnitKind;
  asOf?: string;
  q?: string;
}

/** All filters stand in the address, so that a view can be sent to somebody. */
export function UnitFilters() {
  const { organisation: words } = useWords();
  const { today } = useSession();
  const search = unitListRoute.useSearch();
  const navigate = unitListRoute.useNavigate();
  const put = <K extends keyof Search>(key: K, value: Search[K] | "" | null) => {
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  };
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <SegmentedControl
          aria-label={words.views}
          size="md"
          value={search.view ?? "units"}
          onChange={(view) => put("view", view === "groups" ? "groups" : null)}
          data={[
            { value: "units", label: words.units },
            { value: "groups", label: words.groups },
          ]}
        />
        <div style={{ width: "11rem" }}>
          <DateField
            label={words.asOf}
            value={search.asOf ?? today}
            onChange={(asOf) => put("asOf", asOf === today ? null : asOf)}
          />
        </div>
        {search.view !== "groups" && (
          <>
            <ChoiceField
              label={words.kind}
              any={words.anyKind}
              options={unitKinds}
              nameOf={(kind) => words.kinds[kind]}
              value={search.kind}
              onChange={(kind) => put("kind", kind ?? null)}
            />
            <div style={{ flex: "1 1 16rem", maxWidth: "28rem" }}>
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search.q ?? ""}
                onSearch={(q) => put("q", q)}
              />
            </div>
          </>
        )}
      </Group>
    </search>
  );
}
