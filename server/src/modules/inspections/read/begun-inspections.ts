import type { InspectionKind } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** How many inspections of each kind began within some days; one that has not begun is counted for nobody. */
export async function begunInspections(
  tx: Tx,
  from: string,
  to: string,
): Promise<ReadonlyMap<InspectionKind, number>> {
  const { rows } = await sql<{ kind: InspectionKind; begun: number }>`
    select kind, count(*)::int as begun from app.inspection
    where begun_on between ${from}::date and ${to}::date group by kind order by kind`.execute(tx);
  return new Map(rows.map(({ kind, begun }) => [kind, begun]));
}
