import { NativeSelect, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { indicatorPicturesRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { Page } from "../../../ui/page.tsx";
import { Formula } from "../formula.tsx";
import { IndicatorTabs } from "../indicator-tabs.tsx";
import { PeriodBar } from "../period-bar.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { AgeLadder } from "./age-ladder.tsx";
import { FigureTable } from "./figure-table.tsx";
import { HeatMapPicture } from "./heat-map.tsx";
import { Picture } from "./picture.tsx";
import { useNarrow } from "./use-narrow.ts";

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
      <Heat />
      <Ages />
    </Page>
  );
}

const inPeriod = ({ period, asOf }: { period?: string; asOf?: string }) => ({
  ...(period ? { period } : {}),
  ...(asOf ? { asOf } : {}),
});

function Heat() {
  const words = useWords().indicators;
  const { code, ...search } = indicatorPicturesRoute.useSearch();
  const navigate = indicatorPicturesRoute.useNavigate();
  const narrow = useNarrow();
  const names = useQuery(read("listIndicators", { query: {} }));
  const query = useQuery({
    ...read("getHeatMap", { query: code ? { code } : {} }),
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

function Ages() {
  const words = useWords().indicators;
  const search = indicatorPicturesRoute.useSearch();
  const navigate = indicatorPicturesRoute.useNavigate();
  const query = useQuery({
    ...read("getIndicatorTable", { query: { ...inPeriod(search), set: "ages" } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={query}>
      {(table) => (
        <Picture
          title={words.ages.title}
          lead={`${words.ages.lead} ${words.known(formatDate(table.period.asOf))}`}
          picture={<AgeLadder table={table} title={words.ages.title} />}
          table={
            <FigureTable
              title={words.ages.title}
              smallest={table.smallest}
              columns={table.indicators.map((indicator) => ({
                title: indicator.name,
                indicator,
                period: table.period,
              }))}
              rows={table.rows.filter(({ figures }) =>
                figures.some(({ numerator }) => numerator > 0),
              )}
            />
          }
        >
          <PeriodBar
            period={table.period}
            onChange={(period) =>
              void navigate({
                search: { ...period, ...(search.code ? { code: search.code } : {}) },
              })
            }
          />
        </Picture>
      )}
    </Answer>
  );
}
