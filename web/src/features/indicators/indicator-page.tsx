import type { IndicatorTable } from "@dondoc/contract";
import { Badge, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { indicatorRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FiguresAt } from "../../ui/figures-at.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { FigureLink } from "./figure-link.tsx";
import { figureWord } from "./figure-words.ts";
import { Formula } from "./formula.tsx";
import { lensOf, type Lens } from "./lens.ts";
import { OriginChoice } from "./origin-choice.tsx";
import { PeriodBar, type PeriodSearch } from "./period-bar.tsx";
import styles from "./indicators.module.css";

/** One indicator: its formula, its months, and the agencies within their volume groups. */
export function IndicatorPage() {
  const words = useWords().indicators;
  const { code } = indicatorRoute.useParams();
  const search = indicatorRoute.useSearch();
  const navigate = indicatorRoute.useNavigate();
  const query = useQuery({
    ...read("getIndicatorTable", { query: { ...search, set: code } }),
    placeholderData: keepPreviousData,
  });
  const indicator = query.data?.indicators[0];
  const total = query.data?.total[0];
  const person = query.data?.person;
  return (
    <Page
      title={indicator?.name ?? words.title}
      lead={
        indicator &&
        total && (
          <>
            {person ? `${words.ofPerson(person.name)}. ` : ""}
            {figureWord(words, indicator, total, query.data?.smallest ?? 0)}
          </>
        )
      }
    >
      <TextLink to="/chi-so" search={search} className="no-print">
        {words.all}
      </TextLink>
      <Answer query={query}>
        {(table) => (
          <Stack gap="md">
            {indicator?.official && (
              <Badge variant="light" size="xl" w="max-content">
                {words.official}
              </Badge>
            )}
            {indicator && <Formula indicator={indicator} open />}
            <PeriodBar
              period={table.period}
              before={table.before}
              onChange={(period) =>
                void navigate({
                  search: { ...period, ...lensOf(search) },
                })
              }
            />
            <OriginChoice />
            <Months code={code} search={search} />
            <Agencies table={table} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function Months({ code, search }: { code: string; search: PeriodSearch & Lens }) {
  const words = useWords().indicators;
  const trends = useQuery(read("getIndicatorTrends", { query: search }));
  const { data } = trends;
  const figures = data?.items.find((one) => one.code === code)?.figures;
  const table = useQuery(read("getIndicatorTable", { query: { ...search, set: code } }));
  const indicator = table.data?.indicators[0];
  if (!data || !figures || !indicator) return null;
  return (
    <Section title={words.trendTitle}>
      <FiguresAt of={[data]} />
      <ol className={styles.months}>
        {data.months.map((month, at) => {
          const figure = figures[at];
          return (
            <li key={month.code}>
              <Link
                to="/chi-so/$code"
                params={{ code }}
                search={{ ...search, period: month.code, asOf: month.asOf }}
              >
                {month.title}
              </Link>
              <br />
              {figure && (
                <FigureLink
                  indicator={indicator}
                  figure={figure}
                  smallest={table.data?.smallest ?? 0}
                  period={month}
                />
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The agencies by name in their groups: a table to read, not a ranking of small with large. */
function Agencies({ table }: { table: IndicatorTable }) {
  const words = useWords().indicators;
  const [indicator] = table.indicators;
  if (!indicator) return null;
  if (table.rows.length === 0)
    return <EmptyState title={words.table.emptyTitle}>{words.table.empty}</EmptyState>;
  return (
    <>
      <Text c="dimmed">{words.table.lead}</Text>
      {table.groups.map(({ title }, group) => {
        const rows = table.rows.filter((row) => row.group === group);
        if (rows.length === 0) return null;
        return (
          <Section key={title} title={words.table.groupOf(title, rows.length)}>
            <ListTable
              caption={`${indicator.name}: ${title}`}
              rows={rows}
              rowKey={({ unit }) => unit.id}
              columns={[
                { title: words.table.agency, isName: true, render: ({ unit }) => unit.name },
                {
                  title: words.columns.now,
                  width: 10,
                  render: ({ unit, figures: [figure] }) =>
                    figure && (
                      <FigureLink
                        indicator={indicator}
                        figure={figure}
                        smallest={table.smallest}
                        period={table.period}
                        unit={unit}
                      />
                    ),
                },
                {
                  title: words.columns.before,
                  width: 10,
                  render: ({ unit, before: [figure] }) =>
                    figure && (
                      <FigureLink
                        indicator={indicator}
                        figure={figure}
                        smallest={table.smallest}
                        period={table.before}
                        unit={unit}
                      />
                    ),
                },
                {
                  title: words.columns.change,
                  width: 12,
                  render: ({ figures: [now], before: [before] }) =>
                    now && before && <ChangeMark indicator={indicator} now={now} before={before} />,
                },
              ]}
            />
          </Section>
        );
      })}
    </>
  );
}
