import type { PowerQuery } from "@dondoc/contract";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { powerLists, powersRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { AddPowerDialog } from "./power-dialog.tsx";
import { PowerTable } from "./power-table.tsx";

/** The register of decentralised powers as it holds on a day. */
export function PowersPage() {
  const { powers: words } = useWords().registers;
  const search = powersRoute.useSearch();
  const query = useQuery(read("listPowers", { query: search }));
  const [adding, add] = useDisclosure();
  const mayAdd = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayAdd && (
            <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={add.open}>
              {words.add}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <Filters />
      <Answer query={query}>
        {({ items, on }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <>
              <Text aria-live="polite">{words.count(items.length, formatDate(on))}</Text>
              <PowerTable rows={items} />
            </>
          )
        }
      </Answer>
      {adding && <AddPowerDialog onClose={add.close} />}
    </Page>
  );
}

interface Search {
  list?: PowerQuery["list"];
  unitId?: string;
  q?: string;
  on?: string;
}

/** All of them stand in the address. */
function Filters() {
  const { registers } = useWords();
  const { powers: words } = registers;
  const search = powersRoute.useSearch();
  const navigate = powersRoute.useNavigate();
  const units = useQuery({
    ...read("listUnits", { query: {} }),
    enabled: search.unitId !== undefined,
  });
  const put = <K extends keyof Search>(key: K, value: Search[K] | "" | null | undefined) =>
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <NativeSelect
          label={registers.list}
          value={search.list ?? "in-force"}
          data={powerLists.map((value) => ({ value, label: words.lists[value] }))}
          onChange={({ currentTarget }) =>
            put(
              "list",
              powerLists.find((one) => one === currentTarget.value),
            )
          }
        />
        <div style={{ flex: "1 1 16rem", maxWidth: "28rem" }}>
          <SearchField
            label={words.search}
            placeholder={words.searchHint}
            value={search.q ?? ""}
            onSearch={(q) => put("q", q)}
          />
        </div>
        <div style={{ flex: "1 1 14rem", maxWidth: "20rem" }}>
          <UnitPicker
            label={words.unit}
            clearable
            value={units.data?.items.find(({ id }) => id === search.unitId) ?? null}
            onChange={(unit) => put("unitId", unit?.id)}
          />
        </div>
        <div style={{ width: "11rem" }}>
          <DateField
            label={registers.on}
            clearable
            value={search.on ?? null}
            onChange={(day) => put("on", day)}
          />
        </div>
      </Group>
    </search>
  );
}
