import type { ReactNode } from "react";
import styles from "./list-table.module.css";

export interface Column<Row> {
  title: string;
  render: (row: Row) => ReactNode;
  /** The cell that names the row: its header, and the title of its card on a phone. */
  isName?: boolean;
  align?: "end";
  /** The cell of buttons: on a phone they need the whole width. */
  isActs?: boolean;
  /** Width of the column in rem; the others share the rest. */
  width?: number;
}

export interface ListTableProps<Row> {
  /** What the list holds, for those who cannot see the page. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
}

/** A list under a head that stays; on a phone each row is a card. */
export function ListTable<Row>({ caption, columns, rows, rowKey }: ListTableProps<Row>) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, align, width }) => (
            <th
              key={title}
              scope="col"
              data-align={align}
              style={{ width: width && `${width}rem` }}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.render(row);
  if (column.isName) return <th scope="row">{content}</th>;
  return (
    <td
      data-align={column.align}
      data-label={column.isActs ? "" : column.title}
      data-empty={content === "" || undefined}
    >
      <div>{content}</div>
    </td>
  );
}
