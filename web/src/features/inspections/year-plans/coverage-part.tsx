import type { YearCoverage } from "@dondoc/contract";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { type CoverageFilter, coverageFilters, yearPlansRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";

type Row = YearCoverage["rows"][number];
const HOLDS: Readonly<Record<CoverageFilter, (row: Row) => boolean>> = {
  all: () => true,
  planned: ({ planned }) => planned.length > 0,
  inspected: ({ inspected }) => inspected.length > 0,
  forgotten: ({ forgotten }) => forgotten,
};

/** Which agencies a year reaches; each figure is the number of rows that it opens. */
export function CoveragePart({ year }: { year: number }) {
  const { yearPlans: words } = useWords();
  const query = useQuery(read("getYearCoverage", { query: { year } }));
  return (
    <Answer query={query}>
      {(coverage) => (
        <Section title={words.coverage} lead={words.coverageLead(coverage.everyYears)}>
          <Filtered coverage={coverage} />
        </Section>
      )}
    </Answer>
  );
}

function Filtered({ coverage: { year, rows } }: { coverage: YearCoverage }) {
  const { yearPlans: words } = useWords();
  const { coverage: chosen = "planned" } = yearPlansRoute.useSearch();
  const shown = rows.filter(HOLDS[chosen]);
  return (
    <>
      <Group gap="md" mb="sm">
        {coverageFilters.map((one) => (
          <TextLink
            key={one}
            to="/kiem-tra/ke-hoach-nam"
            search={{ year, coverage: one }}
            aria-current={one === chosen ? "true" : undefined}
            {...(one === chosen && { fw: 700 })}
          >
            {words.figure(words.coverageFilters[one], rows.filter(HOLDS[one]).length)}
          </TextLink>
        ))}
      </Group>
      {shown.length === 0 ? <Text c="dimmed">{words.noAgency}</Text> : <Agencies rows={shown} />}
    </>
  );
}

function Agencies({ rows }: { rows: readonly Row[] }) {
  const { yearPlans: words, inspections } = useWords();
  return (
    <ListTable
      caption={words.coverageCaption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        { title: words.coverageColumns.unit, isName: true, render: ({ unit }) => unit.name },
        {
          title: words.coverageColumns.planned,
          width: 18,
          render: ({ planned }) => (
            <Group gap="xs">
              {planned.map(({ planId, label }) => (
                <TextLink key={label} to="/kiem-tra/ke-hoach-nam/$id" params={{ id: planId }}>
                  {label}
                </TextLink>
              ))}
            </Group>
          ),
        },
        {
          title: words.coverageColumns.inspected,
          width: 16,
          render: ({ inspected }) => (
            <Group gap="xs">
              {inspected.map(({ id, number }) => (
                <TextLink key={id} to="/kiem-tra/$id" params={{ id }}>
                  {inspections.label(number)}
                </TextLink>
              ))}
            </Group>
          ),
        },
        {
          title: words.coverageColumns.last,
          width: 16,
          render: ({ lastOn, forgotten }) => (
            <Group gap="xs">
              <span>{lastOn === null ? words.never : formatDate(lastOn)}</span>
              {forgotten && <ToneBadge tone="late">{words.forgotten}</ToneBadge>}
            </Group>
          ),
        },
      ]}
    />
  );
}
