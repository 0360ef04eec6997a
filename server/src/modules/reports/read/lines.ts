import { sql, type RawBuilder } from "kysely";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import type { Asking, FormAnswer, FormLine, ListForm, ListRow, Place } from "../domain/form.ts";

/** One page of a list. */
export async function readLines(
  form: ListForm,
  asking: Asking,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<FormAnswer> {
  const { rows } = await form.rows(asking, placeOf(cursor), limit + 1).execute(asking.tx);
  const page = cutPage(rows, limit, ({ place, id }) => [place, id]);
  return { lines: page.rows.map((row) => lineOf(form, row)), next: page.next };
}

/** So many rows come at once: small enough to be sent on while the next are read. */
const BATCH = 1000;

/** All lines of a list as cells, batch by batch, all as they were when the first was read. */
export async function* streamLines(
  form: ListForm,
  asking: Asking,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const rows of streamRows(asking.tx, form.rows(asking, null, null))) {
    yield rows.map((row) => lineOf(form, row).cells);
  }
}

/**
 * A cursor of PostgreSQL sees one snapshot however long it is read. The next rows are fetched while these are written, so that
 * database and program work at the same time.
 */
async function* streamRows<Row>(tx: Tx, statement: RawBuilder<Row>): AsyncGenerator<Row[]> {
  await sql`declare report_rows no scroll cursor for ${statement}`.execute(tx);
  const fetch = async () => {
    const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from report_rows`.execute(tx);
    return rows;
  };
  let rows = await fetch();
  while (rows.length > 0) {
    const next = rows.length < BATCH ? Promise.resolve([]) : fetch();
    next.catch(() => undefined); // awaited below, unless whoever reads stops before
    try {
      yield rows;
    } finally {
      // The connection is given back with nothing under way on it.
      await next.catch(() => undefined);
    }
    rows = await next;
  }
  await sql`close report_rows`.execute(tx);
}

const lineOf = ({ columns }: ListForm, row: ListRow): FormLine => ({
  id: row.id,
  group: null,
  taskId: row.task_id,
  unitId: row.unit_id,
  cells: columns.map(({ key, say }) => {
    const value = row[key] ?? null;
    return say ? say(value) : value;
  }),
});

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** A number, a day or an instant: what lists are ordered by. */
const PLACE = /^(?:\d{1,18}|infinity|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{6}Z)?)$/u;

/** A cursor comes back from outside. */
function placeOf(cursor: string | undefined): Place | null {
  const values = decodeCursor(cursor, 2);
  if (values === null) return null;
  const [place, id] = [String(values[0]), String(values[1])];
  const day = /^\d{4}-/u.test(place) ? Date.parse(place.slice(0, 10)) : 0;
  if (!PLACE.test(place) || Number.isNaN(day) || !ID.test(id)) throw refusals.INVALID();
  return [place, id];
}
