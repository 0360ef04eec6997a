import type { IndicatorTable } from "@dondoc/contract";
import { NativeSelect, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { indicatorPicturesRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Formula } from "../formula.tsx";
import { IndicatorTabs } from "../indicator-tabs.tsx";
import { lensOf, type Lens } from "../lens.ts";
import { OriginChoice } from "../origin-choice.tsx";
import { FiguresBar } from "../figures-bar.tsx";
import type { PeriodSearch } from "../../../ui/period-bar.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { FigureTable } from "./figure-table.tsx";
import { HeatMapPicture } from "./heat-map.tsx";
import { PartsByAgency } from "./parts-by-agency.tsx";
import { Picture } from "../../../ui/chart/picture.tsx";
import type { BarPart } from "./stacked-bars.tsx";
import { useNarrow } from "../../../ui/chart/use-narrow.ts";

/** Rates that a map of months can show; the official one comes first. */
const mapped = [
  "COMPLETION_OF_DUE",
  "COMPLETION_OF_ASSIGNED",
  "ON_TIME_OF_ASSIGNED",
  "ON_TIME_OF_DONE",
  "OVERDUE_OF_ASSIGNED",
] as const;

/** Where people would rather look; every picture has its table. */
export function PicturesPage() {
  const words = useWords().indicators;
  const search = indicatorPicturesRoute.useSearch();
  return (
    <Page title={words.pictures} lead={words.lead} actions={<PrintButton />}>
      <IndicatorTabs search={inPeriod(search)} />
      <OriginChoice />
      <Heat />
      <Ages />
      <Delays />
    </Page>
  );
}

const inPeriod = ({ period, asOf, origin }: PeriodSearch & Lens) => ({
  ...(period ? { period } : {}),
  ...(asOf ? { asOf } : {}),
  ...lensOf(origin ? { origin } : {}),
});

function Heat() {
  const words = useWords().indicators;
  const { code, ...search } = indicatorPicturesRoute.useSearch();
  const navigate = indicatorPicturesRoute.useNavigate();
  const narrow = useNarrow();
  const names = useQuery(read("listIndicators", { query: {} }));
  const query = useQuery({
    ...read("getHeatMap", { query: { ...(code ? { code } : {}), ...lensOf(search) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={query}>
      {(map) => (
        <Picture
          title={words.heat.title}
          lead={words.heat.lead}
          picture={
            <HeatMapPicture map={map} title={`${words.heat.title}: ${map.indicator.name}`} />
          }
          table={
            <FigureTable
              title={map.indicator.name}
              smallest={map.smallest}
              columns={map.months.map((period) => ({
                title: `${period.code.slice(5)}/${period.code.slice(0, 4)}`,
                indicator: map.indicator,
                period,
              }))}
              rows={map.rows}
            />
          }
        >
          <NativeSelect
            className="no-print"
            maw="30rem"
            label={words.heat.choose}
            value={map.indicator.code}
            onChange={(event) =>
              void navigate({ search: { ...search, code: event.currentTarget.value } })
            }
            data={mapped.map((value) => ({
              value,
              label:
                names.data?.items.find(({ indicator }) => indicator.code === value)?.indicator
                  .name ?? value,
            }))}
          />
          <Formula indicator={map.indicator} />
          {narrow && <Text c="dimmed">{words.heat.few}</Text>}
        </Picture>
      )}
    </Answer>
  );
}

/** From pale to dark as the days grow, each with a pattern of its own. */
const ageLooks = [
  { color: "#f8e3c5", pattern: "none" },
  { color: "#f0bd83", pattern: "dots" },
  { color: "#dd8a55", pattern: "stripes" },
  { color: "#b8573f", pattern: "grid" },
] as const;

/** Four holders, no order among them: four hues that differ in lightness too. */
const delayLooks = [
  { color: "#e0915c", pattern: "none" },
  { color: "#8fb8de", pattern: "stripes" },
  { color: "#d5d9de", pattern: "dots" },
  { color: "#b9a3d0", pattern: "grid" },
] as const;

function Ages() {
  const { ages } = useWords().indicators;
  return <PartsOfPeriod set="ages" words={ages} looks={ageLooks} />;
}

function Delays() {
  const { delays } = useWords().indicators;
  return (
    <PartsOfPeriod
      set="delays"
      words={delays}
      looks={delayLooks}
      names={delays.parts}
      saying={delays.cell}
      worst
    />
  );
}

interface PartsOfPeriodProps {
  set: "ages" | "delays";
  words: { title: string; lead: string; none: string };
  looks: readonly Omit<BarPart, "name">[];
  names?: readonly string[];
  saying?: (agency: string, part: string, count: string) => string;
  /** The picture shows those with the most, the most first; the table all, in the order of their groups. */
  worst?: boolean;
}

const SHOWN = 20;
type TableRow = IndicatorTable["rows"][number];
/** By the days that somebody let pass: a task at rest waits for nobody. */
const AT_REST = "DELAY_SUSPENDED";
function worstOf({ indicators }: IndicatorTable, rows: readonly TableRow[]): TableRow[] {
  const daysOf = ({ figures }: TableRow): number =>
    figures.reduce(
      (sum, { numerator }, at) => sum + (indicators[at]?.code === AT_REST ? 0 : numerator),
      0,
    );
  return rows.toSorted((one, other) => daysOf(other) - daysOf(one)).slice(0, SHOWN);
}

/** Some indicators of the chosen period, as parts of one bar for each agency. */
function PartsOfPeriod({ set, words: own, looks, names, saying, worst }: PartsOfPeriodProps) {
  const { indicators: words, ui } = useWords();
  const search = indicatorPicturesRoute.useSearch();
  const navigate = indicatorPicturesRoute.useNavigate();
  const query = useQuery({
    ...read("getIndicatorTable", { query: { ...inPeriod(search), set } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={query}>
      {(table) => {
        const rows = table.rows.filter(({ figures }) =>
          figures.some(({ numerator }) => numerator > 0),
        );
        const bar = (
          <FiguresBar
            period={table.period}
            onChange={(period) =>
              void navigate({
                search: {
                  ...period,
                  ...lensOf(search),
                  ...(search.code ? { code: search.code } : {}),
                },
              })
            }
          />
        );
        const lead = `${own.lead} ${ui.periods.known(formatDate(table.period.asOf))}`;
        if (rows.length === 0)
          return (
            <Section title={own.title} lead={lead}>
              {bar}
              <Text>{own.none}</Text>
            </Section>
          );
        return (
          <Picture
            title={own.title}
            lead={lead}
            picture={
              <PartsByAgency
                table={{ ...table, rows: worst ? worstOf(table, rows) : rows }}
                title={own.title}
                looks={looks}
                {...(names ? { names } : {})}
                {...(saying ? { saying } : {})}
              />
            }
            table={
              <FigureTable
                title={own.title}
                smallest={table.smallest}
                columns={table.indicators.map((indicator, at) => ({
                  title: names?.[at] ?? indicator.name,
                  indicator,
                  period: table.period,
                }))}
                rows={rows}
              />
            }
          >
            {bar}
            {worst && rows.length > SHOWN && (
              <Text c="dimmed">{words.picture.worst(SHOWN, rows.length)}</Text>
            )}
          </Picture>
        );
      }}
    </Answer>
  );
}
