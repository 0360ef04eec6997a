import type { AgencyRow, TaskList } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListCount } from "./list-count.tsx";
import styles from "./stacked-table.module.css";

/** The columns that count rows of a list, in the order they are read. */
const columns = [
  { key: "open", list: "open" },
  { key: "overdue", list: "overdue" },
  { key: "maxDaysLate", list: "overdue" },
  { key: "dueSoon", list: "due-soon" },
  { key: "awaitingConfirmation", list: "to-confirm" },
  { key: "completed", list: "completed" },
  { key: "completedLate", list: "completed-late" },
] as const satisfies readonly { key: keyof AgencyRow; list: TaskList }[];

type ColumnKey = (typeof columns)[number]["key"];
const isBad = (key: ColumnKey): boolean => key === "overdue" || key === "maxDaysLate";

interface AgencyTableProps {
  board: { items: readonly AgencyRow[]; completedFrom: string };
  overdueOnly?: boolean;
}

export function AgencyTable({ board: answer, overdueOnly = false }: AgencyTableProps) {
  const { items: rows, completedFrom } = answer;
  const { board } = useWords().tasks;
  if (rows.length === 0) {
    return (
      <EmptyState title={board.emptyTitle}>
        {overdueOnly ? board.emptyOverdue : board.empty}
      </EmptyState>
    );
  }
  return (
    <table className={styles.table} aria-label={board.agencyTitle}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {board.agency}
          </th>
          {columns.map(({ key }) => (
            <th key={key} scope="col" className={styles.figure}>
              {board[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.unit.id} row={row} completedFrom={completedFrom} />
        ))}
      </tbody>
      <Sums rows={rows} completedFrom={completedFrom} linked={!overdueOnly} />
    </table>
  );
}

/** The finished of the year open as such; every other column opens its whole list. */
const sinceOf = (list: TaskList, completedFrom: string) =>
  list === "completed" || list === "completed-late" ? { completedFrom } : {};

function Row({ row, completedFrom }: { row: AgencyRow; completedFrom: string }) {
  const { board } = useWords().tasks;
  const { unit } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/nhiem-vu" search={{ list: "open", unitId: unit.id }}>
          {unit.name}
        </Link>
      </th>
      {columns.map(({ key, list }) => (
        <td
          key={key}
          data-label={board[key]}
          className={`${styles.figure} ${isBad(key) && row[key] > 0 ? styles.bad : ""}`}
        >
          <ListCount
            list={list}
            count={row[key]}
            title={board[key]}
            of={unit.name}
            filter={{ unitId: unit.id, ...sinceOf(list, completedFrom) }}
            {...(key === "maxDaysLate" && row.maxDaysLate > 0
              ? { text: board.days(row.maxDaysLate) }
              : {})}
          />
        </td>
      ))}
    </tr>
  );
}

const sum = (rows: readonly AgencyRow[], key: Exclude<keyof AgencyRow, "unit">): number =>
  rows.reduce((total, row) => total + row[key], 0);

interface SumsProps {
  rows: readonly AgencyRow[];
  completedFrom: string;
  linked: boolean;
}

/** Of every agency they open the whole lists; of some there is no list to open. */
function Sums({ rows, completedFrom, linked }: SumsProps) {
  const { board } = useWords().tasks;
  const longest = Math.max(0, ...rows.map((row) => row.maxDaysLate));
  return (
    <tfoot>
      <tr>
        <th scope="row">{board.sum}</th>
        {columns.map(({ key, list }) => {
          const count = key === "maxDaysLate" ? longest : sum(rows, key);
          const text = key === "maxDaysLate" ? board.days(longest) : String(count);
          return (
            <td key={key} data-label={board[key]} className={styles.figure}>
              {linked ? (
                <ListCount
                  list={list}
                  count={count}
                  text={text}
                  title={board[key]}
                  of={board.sum}
                  filter={sinceOf(list, completedFrom)}
                />
              ) : (
                text
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
