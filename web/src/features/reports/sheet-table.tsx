import type { LineOpens, ReportColumn, ReportLine, ReportSheet } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { RecordLink } from "./record-link.tsx";
import styles from "./reports.module.css";

/** A form as a table within its own frame; on a phone each line is a card. */
export function SheetTable({ sheet }: { sheet: ReportSheet }) {
  const words = useWords().reports;
  const { columns, groups, lines, total } = sheet;
  const hasBands = columns.some(({ band }) => band !== null);
  const grouped = groups.length > 0 && lines.some(({ group }) => group !== null);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={sheet.title}>
      <table className={styles.table}>
        <caption className="visually-hidden">{sheet.title}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={hasBands ? 2 : 1} className={styles.no}>
              {words.no}
            </th>
            {columns.map((column, at) => (
              <Heading key={column.key} columns={columns} at={at} hasBands={hasBands} />
            ))}
          </tr>
          {hasBands && (
            <tr>
              {columns
                .filter(({ band }) => band !== null)
                .map(({ key, title, note }) => (
                  <th key={key} scope="col" title={note ?? undefined}>
                    {title}
                  </th>
                ))}
            </tr>
          )}
        </thead>
        <tbody>
          {grouped
            ? groups.map((title, group) => {
                const own = lines.filter((line) => line.group === group);
                return (
                  own.length > 0 && (
                    <Fragment key={title}>
                      <tr className={styles.group}>
                        <th scope="rowgroup" colSpan={columns.length + 1}>
                          <span>{words.groupOf(title, own.length)}</span>
                        </th>
                      </tr>
                      {own.map((line) => (
                        <Line
                          key={line.id}
                          no={lines.indexOf(line) + 1}
                          line={line}
                          sheet={sheet}
                        />
                      ))}
                    </Fragment>
                  )
                );
              })
            : lines.map((line, at) => <Line key={line.id} no={at + 1} line={line} sheet={sheet} />)}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <td className={styles.no} aria-hidden />
              {columns.map((column, at) => (
                <Cell key={column.key} at={at} text={total[at] ?? ""} sheet={sheet} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface HeadingProps {
  columns: readonly ReportColumn[];
  at: number;
  hasBands: boolean;
}

/** A heading of its own over both rows, or the band over it and its neighbours. */
function Heading({ columns, at, hasBands }: HeadingProps) {
  const column = columns[at];
  if (!column) return null;
  const { band, title, note } = column;
  if (band === null) {
    return (
      <th scope="col" rowSpan={hasBands ? 2 : 1} title={note ?? undefined}>
        {title}
      </th>
    );
  }
  if (columns[at - 1]?.band === band) return null;
  const end = columns.findIndex((one, place) => place > at && one.band !== band);
  return (
    <th scope="colgroup" colSpan={(end === -1 ? columns.length : end) - at}>
      {band}
    </th>
  );
}

function Line({ no, line, sheet }: { no: number; line: ReportLine; sheet: ReportSheet }) {
  return (
    <tr>
      <td className={styles.no}>{no}</td>
      {sheet.columns.map((column, at) => (
        <Cell key={column.key} at={at} text={line.cells[at] ?? ""} line={line} sheet={sheet} />
      ))}
    </tr>
  );
}

interface CellProps {
  at: number;
  text: string;
  line?: ReportLine;
  sheet: ReportSheet;
}

function Cell({ at, text, line, sheet }: CellProps) {
  const column = sheet.columns[at];
  if (!column) return null;
  const label = column.band === null ? column.title : `${column.band}: ${column.title}`;
  const content = <Content column={column} text={text} line={line} sheet={sheet} label={label} />;
  if (at === 0) {
    return (
      <th scope="row" data-type={column.type}>
        {content}
      </th>
    );
  }
  return (
    <td data-type={column.type} data-label={label} data-empty={text === "" || undefined}>
      {content}
    </td>
  );
}

interface ContentProps {
  column: ReportColumn;
  text: string;
  line: ReportLine | undefined;
  sheet: ReportSheet;
  label: string;
}

/** A figure opens its rows; what stands in a list opens its record. */
function Content({ column, text, line, sheet, label }: ContentProps) {
  const words = useWords().reports;
  const opens = column.opens ?? (column.key === "number" ? line?.opens : null);
  if (opens && text !== "" && text !== "0" && sheet.view === "then") {
    const whose = line?.cells[0] ?? words.province;
    return (
      <RowsLink opens={opens} unitId={line?.unitId ?? null} sheet={sheet}>
        {text}
        <span className="visually-hidden">{` ${words.opens(label, whose)}`}</span>
      </RowsLink>
    );
  }
  return line ? <RecordLink form={sheet.form} column={column.key} line={line} text={text} /> : text;
}

interface RowsLinkProps {
  opens: LineOpens;
  unitId: string | null;
  sheet: ReportSheet;
  children: ReactNode;
}

/** What a figure counts: rows of an indicator, or a list of a register. */
function RowsLink({ opens, unitId, sheet: { period, unit }, children }: RowsLinkProps) {
  const asked = { period: period.code, asOf: period.asOf };
  if (!("register" in opens)) {
    return (
      <Link
        to="/chi-so/$code/cac-dong"
        params={{ code: opens.code }}
        search={(before) => ({
          ...asked,
          ...(before.origin ? { origin: before.origin } : {}),
          ...(unitId ? { unitId } : unit ? { unitId: unit.id } : {}),
          ...(opens.part === "numerator" ? {} : { part: opens.part }),
        })}
      >
        {children}
      </Link>
    );
  }
  if (opens.register === "recommendations") {
    return (
      <Link to="/kiem-tra/kien-nghi" search={{ ...asked, show: opens.show }}>
        {children}
      </Link>
    );
  }
  const begunTo = period.asOf < period.to ? period.asOf : period.to;
  return (
    <Link
      to="/kiem-tra"
      search={{ list: "all", kind: opens.kind, begunFrom: period.from, begunTo }}
    >
      {children}
    </Link>
  );
}
