import type { IndicatorFigure, IndicatorInfo, IndicatorTable } from "@dondoc/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { read } from "../../app/api/read.ts";
import { indicatorSummaryRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { FigureLink } from "./figure-link.tsx";
import { IndicatorTabs } from "./indicator-tabs.tsx";
import { lensOf } from "./lens.ts";
import { OriginChoice } from "./origin-choice.tsx";
import { FiguresBar } from "./figures-bar.tsx";
import { StructureChoice } from "./structure-choice.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import styles from "./agency-summary.module.css";

/** The monthly summary by agency; each number opens its rows. */
export function AgencySummaryPage() {
  const words = useWords().indicators;
  const search = indicatorSummaryRoute.useSearch();
  const navigate = indicatorSummaryRoute.useNavigate();
  const query = useQuery({
    ...read("getIndicatorTable", { query: { ...search, set: "summary" } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.byAgency} lead={words.table.lead} actions={<PrintButton />}>
      <IndicatorTabs search={search} />
      <Answer query={query}>
        {(table) => (
          <>
            <FiguresBar
              period={table.period}
              onChange={(period) => void navigate({ search: { ...period, ...lensOf(search) } })}
            />
            <OriginChoice />
            <StructureChoice />
            <Summary table={table} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** How the columns stand together: total, done, open, rates. */
function spansOf(indicators: readonly IndicatorInfo[]) {
  const done = indicators.findIndex(({ code }) => code === "DONE");
  const open = indicators.findIndex(({ code }) => code === "OPEN");
  const rates = indicators.findIndex(({ measure }) => measure !== "count");
  return {
    assigned: done,
    done: open - done,
    open: rates - open,
    rates: indicators.length - rates,
  };
}

function Summary({ table }: { table: IndicatorTable }) {
  const words = useWords().indicators;
  if (table.rows.length === 0)
    return <EmptyState title={words.table.emptyTitle}>{words.table.empty}</EmptyState>;
  const spans = spansOf(table.indicators);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.byAgency}</caption>
      <colgroup>
        <col className={styles.agency} />
        <col span={spans.assigned + spans.done + spans.open} />
        <col span={spans.rates} className={styles.rate} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.table.agency}
          </th>
          {(["assigned", "done", "open", "rates"] as const).map((part) => (
            <th key={part} scope="colgroup" colSpan={spans[part]}>
              {words.table[part]}
            </th>
          ))}
        </tr>
        <tr>
          {table.indicators.map((indicator) => (
            <th key={indicator.code} scope="col" title={`${indicator.name}: ${indicator.formula}`}>
              <span>{shortName(words, indicator)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.groups.map(({ title }, group) => {
          const rows = table.rows.filter((row) => row.group === group);
          return (
            rows.length > 0 && (
              <Fragment key={title}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={table.indicators.length + 1}>
                    {words.table.groupOf(title, rows.length)}
                  </th>
                </tr>
                {rows.map(({ unit, figures }) => (
                  <Row
                    key={unit.id}
                    name={unit.shortName ?? unit.name}
                    table={table}
                    figures={figures}
                    unit={unit}
                  />
                ))}
              </Fragment>
            )
          );
        })}
      </tbody>
      <tfoot>
        <Row name={words.table.sum} table={table} figures={table.total} />
      </tfoot>
    </table>
  );
}

interface RowProps {
  name: string;
  table: IndicatorTable;
  figures: readonly IndicatorFigure[];
  unit?: IndicatorTable["rows"][number]["unit"];
}

function Row({ name, table, figures, unit }: RowProps) {
  return (
    <tr>
      <th scope="row" title={unit?.name}>
        {name}
      </th>
      {table.indicators.map((indicator, at) => {
        const figure = figures[at];
        return (
          <td
            key={indicator.code}
            data-label={indicator.name}
            data-bad={
              (indicator.code === "OPEN_OVERDUE" && (figure?.numerator ?? 0) > 0) || undefined
            }
          >
            {figure && (
              <FigureLink
                indicator={indicator}
                figure={figure}
                smallest={table.smallest}
                period={table.period}
                unit={unit}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function shortName(
  words: ReturnType<typeof useWords>["indicators"],
  { code, name }: IndicatorInfo,
): string {
  const short: Record<string, string> = words.short;
  return short[code] ?? name;
}
