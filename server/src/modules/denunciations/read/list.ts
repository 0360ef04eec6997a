import type { DenunciationList } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { handedTips } from "./handed-tips.ts";
import { openCases } from "./open-case.ts";
import { rowOf, type Law } from "./rows.ts";

type Asking = Parameters<typeof openCases>[0];
type Listed = Pick<DenunciationList, "items" | "leftAlone" | "tips" | "figures">;

/** What the person is charged with, what is due first on top; and what nobody leads any more, where they may give it to somebody. */
export async function listDenunciations(asking: Asking, law: Law): Promise<Listed> {
  const found = await openCases(asking);
  const items = found.flatMap((one) => rowOf(one, law) ?? []);
  const key = (row: (typeof items)[number]) =>
    row.due?.on ?? (row.closedOn === null ? NO_DUE : CLOSED);
  return {
    items: items.toSorted((a, b) => key(a).localeCompare(key(b)) || b.receivedOn.localeCompare(a.receivedOn)), // prettier-ignore
    leftAlone: found
      .filter(({ as }) => as === null)
      .map(({ id, code, version, facts: { receivedOn } }) => ({ id, code, version, receivedOn })),
    tips: await handedTips(asking.tx),
    figures: await figuresOf(asking.tx, law.today),
  };
}
const NO_DUE = "9999-01-01";
const CLOSED = "9999-12-31";

/** The four quarters before this one; the database itself keeps back what is below five. */
async function figuresOf(tx: Tx, today: string): Promise<Listed["figures"]> {
  const { rows } = await sql<Listed["figures"][number]>`
    select to_char(first, 'YYYY-"Q"Q') as quarter, counted.received, counted.closed
    from generate_series(date_trunc('quarter', ${today}::date) - interval '12 months', date_trunc('quarter', ${today}::date) - interval '3 months',
      interval '3 months') first
    cross join lateral sealed.figures(first::date, (first + interval '3 months - 1 day')::date) counted order by first desc`.execute(
    tx,
  );
  return rows;
}
