import type { ProgrammeKind } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { programmeKinds, programmesRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { ProgrammeTable } from "./programme-table.tsx";

/** The plans of a year with "46/46" and "14/15"; each figure opens what it counts. */
export function ProgrammesPage() {
  const { programmes: words } = useWords();
  const search = programmesRoute.useSearch();
  const query = useQuery(read("listProgrammes", { query: search }));
  const [opening, open] = useDisclosure();
  const mayOpen = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayOpen && (
            <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={open.open}>
              {words.form.open}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <Filters years={query.data?.years ?? []} />
      <Answer query={query}>
        {({ items, asOf }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <>
              <Text aria-live="polite">{words.asOfSaid(formatDate(asOf))}</Text>
              <ProgrammeTable rows={items} />
            </>
          )
        }
      </Answer>
      {opening && <OpenDialog onClose={open.close} />}
    </Page>
  );
}

interface Search {
  year?: number;
  kind?: ProgrammeKind;
  unitId?: string;
  asOf?: string;
}

/** All of them stand in the address. */
function Filters({ years }: { years: readonly number[] }) {
  const { programmes: words } = useWords();
  const { today } = useSession();
  const search = programmesRoute.useSearch();
  const navigate = programmesRoute.useNavigate();
  const units = useQuery({
    ...read("listUnits", { query: {} }),
    enabled: search.unitId !== undefined,
  });
  const put = <K extends keyof Search>(key: K, value: Search[K] | null | undefined) =>
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <ChoiceField
          label={words.year}
          any={words.anyYear}
          options={[...new Set([...(search.year ? [search.year] : []), ...years])].map(String)}
          nameOf={(one) => one}
          value={search.year === undefined ? undefined : String(search.year)}
          onChange={(one) => put("year", one === undefined ? undefined : Number(one))}
        />
        <ChoiceField
          label={words.kind}
          any={words.anyKind}
          options={programmeKinds}
          nameOf={(one) => words.kinds[one]}
          value={search.kind}
          onChange={(one) => put("kind", one)}
        />
        <div style={{ flex: "1 1 16rem", maxWidth: "24rem" }}>
          <UnitPicker
            label={words.unit}
            clearable
            value={units.data?.items.find(({ id }) => id === search.unitId) ?? null}
            onChange={(unit) => put("unitId", unit?.id)}
          />
        </div>
        <div style={{ width: "11rem" }}>
          <DateField
            label={words.asOf}
            clearable
            maxDate={today}
            value={search.asOf ?? null}
            onChange={(day) => put("asOf", day)}
          />
        </div>
      </Group>
    </search>
  );
}
