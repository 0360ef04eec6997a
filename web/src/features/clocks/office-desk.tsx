import type { OfficeDesk } from "@dondoc/contract";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Children, type ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { useOwnDesk } from "../../app/own-desk.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./clocks.module.css";

/** The Office's own clocks on its first page: what it has to enter by when, and which results wait for it too long. */
export function OfficeDeskPart() {
  const query = useQuery(read("getOfficeDesk", { query: useOwnDesk() ? { mine: "true" } : {} }));
  return <Answer query={query}>{(desk) => <Desk desk={desk} />}</Answer>;
}

function Desk({ desk: { toEnter, countToEnter, lateToEnter, toConfirm } }: { desk: OfficeDesk }) {
  const { desk: words, clocks } = useWords().clocks;
  if (toEnter.length === 0 && toConfirm.length === 0) return null;
  return (
    <Stack gap="md" mb="lg">
      {toEnter.length > 0 && (
        <Section title={words.toEnter} lead={words.lateToEnter(lateToEnter, countToEnter)}>
          <Rows>
            {toEnter.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/van-ban/$id" params={{ id: row.id }} search={{}}>
                    {row.reference ?? words.noReference}
                  </Link>
                  <div className={styles.quiet}>{row.title}</div>
                </th>
                <td>{words.received(formatDate(row.receivedOn))}</td>
                <td>
                  {words.until(formatDate(row.lastDay))}
                  <div className={styles.quiet}>{row.why}</div>
                </td>
                <td className={row.daysLate > 0 ? styles.late : ""}>
                  {row.daysLate > 0
                    ? clocks.late(row.daysLate)
                    : clocks.left(row.workingDaysLeft ?? 0)}
                </td>
              </tr>
            ))}
          </Rows>
        </Section>
      )}
      {toConfirm.length > 0 && (
        <Section title={words.toConfirm}>
          <Rows>
            {toConfirm.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/nhiem-vu/$id" params={{ id: row.id }}>
                    NV-{row.number} {row.title}
                  </Link>
                  <div className={styles.quiet}>{row.unit}</div>
                </th>
                <td className={styles.day}>{row.monitor ?? words.nobody}</td>
                <td className={styles.day}>{words.submitted(formatDate(row.submittedOn))}</td>
                <td className={`${styles.late} ${styles.day}`}>{clocks.late(row.daysLate)}</td>
              </tr>
            ))}
          </Rows>
        </Section>
      )}
    </Stack>
  );
}

/** The first few rows; the lists below say the rest again, so it waits behind one click. */
function Rows({ children }: { children: ReactNode }) {
  const { desk: words } = useWords().clocks;
  const rows = Children.toArray(children);
  return (
    <>
      <Table rows={rows.slice(0, FIRST)} />
      {rows.length > FIRST && (
        <details className={styles.more}>
          <summary>{words.more(rows.length - FIRST)}</summary>
          <Table rows={rows.slice(FIRST)} />
        </details>
      )}
    </>
  );
}

const FIRST = 3;

const Table = ({ rows }: { rows: ReactNode[] }) => (
  <table className={styles.table}>
    <tbody>{rows}</tbody>
  </table>
);
