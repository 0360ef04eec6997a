import type { IndicatorTable } from "@dondoc/contract";
import { Badge, NativeSelect, Stack, Text } from "@mantine/core";
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
import { FiguresBar } from "./figures-bar.tsx";
import type { PeriodSearch } from "../../ui/period-bar.tsx";
import { ranked } from "./ranked.ts";
import styles from "./indicators.module.css";

/** One indicator: its formula, its months, and the agencies within their volume groups. */
export function IndicatorPage() {
  const words = useWords().indicators;
  const { code } = indicatorRoute.useParams();
  const search = indicatorRoute.useSearch();
  const navigate = indicatorRoute.useNavigate();
  const query = useQuery({
    ...read("getIndicatorTable", { query: { ...askedIn(search), set: code } }),
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
            <FiguresBar
              period={table.period}
              before={table.before}
              onChange={(period) =>
                void navigate({
                  search: { ...period, ...lensOf(search), ...orderIn(search) },
                })
              }
            />
            {indicator?.hasOrigin && <OriginChoice />}
            <Months code={code} search={search} />
            <Agencies table={table} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

type Search = PeriodSearch & Lens & { order?: "rank" };
const orderIn = ({ order }: Search): Pick<Search, "order"> => (order ? { order } : {});
/** What the server is asked: the order is the reader's. */
function askedIn(search: Search): PeriodSearch & Lens {
  const { order: _, ...asked } = search;
  return asked;
}

function Months({ code, search }: { code: string; search: Search }) {
  const words = useWords().indicators;
  const asked = askedIn(search);
  const trends = useQuery(read("getIndicatorTrends", { query: { ...asked, code } }));
  const { data } = trends;
  const figures = data?.items.find((one) => one.code === code)?.figures;
  const table = useQuery(read("getIndicatorTable", { query: { ...asked, set: code } }));
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

/** The agencies within their groups, by name or, where one way is better, ranked: never small with large. */
function Agencies({ table }: { table: IndicatorTable }) {
  const words = useWords().indicators;
  const search = indicatorRoute.useSearch();
  const navigate = indicatorRoute.useNavigate();
  const [indicator] = table.indicators;
  if (!indicator) return null;
  // What counts for the Office or the province alone has no agencies.
  if (table.rows.length === 0 && (table.total[0]?.denominator ?? 0) > 0) return null;
  if (table.rows.length === 0)
    return <EmptyState title={words.table.emptyTitle}>{words.table.empty}</EmptyState>;
  // Counts of large and small are not ranked, and where every agency has too few for a rate there is nothing to rank by.
  const canRank =
    indicator.direction !== "none" &&
    !["count", "sum"].includes(indicator.measure) &&
    table.rows.some(({ figures: [figure] }) => figure?.value !== null && figure?.denominator !== 0);
  return (
    <>
      <Text c="dimmed">{words.table.lead}</Text>
      {canRank && (
        <NativeSelect
          className="no-print"
          maw="20rem"
          label={words.table.order}
          value={search.order ?? "name"}
          data={[
            { value: "name", label: words.table.byName },
            { value: "rank", label: words.table.byRank },
          ]}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: { ...askedIn(search), ...(value === "rank" && { order: "rank" as const }) },
            })
          }
        />
      )}
      {table.groups.map(({ title }, group) => {
        const inGroup = table.rows.filter((row) => row.group === group);
        if (inGroup.length === 0) return null;
        const { direction } = indicator;
        const isRanked = canRank && search.order === "rank" && direction !== "none";
        const rows = isRanked
          ? ranked(inGroup, ({ figures: [figure] }) => figure, direction)
          : inGroup.map((row) => ({ row, rank: null }));
        const rank = {
          title: words.table.rank,
          width: 6,
          align: "end" as const,
          render: ({ rank: at }: (typeof rows)[number]) =>
            at === null ? words.table.unranked : String(at),
        };
        return (
          <Section key={title} title={words.table.groupOf(title, rows.length)}>
            <ListTable
              caption={`${indicator.name}: ${title}`}
              rows={rows}
              rowKey={({ row: { unit } }) => unit.id}
              columns={[
                {
                  title: words.table.agency,
                  isName: true,
                  render: ({ row: { unit } }) => unit.name,
                },
                ...(isRanked ? [rank] : []),
                {
                  title: words.columns.now,
                  width: 10,
                  render: ({
                    row: {
                      unit,
                      figures: [figure],
                    },
                  }) =>
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
                  render: ({
                    row: {
                      unit,
                      before: [figure],
                    },
                  }) =>
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
                  render: ({
                    row: {
                      figures: [now],
                      before: [before],
                    },
                  }) =>
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
