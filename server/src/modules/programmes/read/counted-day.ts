import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { countedDay } from "../domain/counted-day.ts";

/** The day that the page of a programme shows. @throws NOT_FOUND */
export async function readCountedDay(
  tx: Tx,
  id: string,
  { asOf, today }: { asOf: string | undefined; today: string },
): Promise<string> {
  const { rows } = await sql<{ closedOn: string | null }>`
    select closed_on as "closedOn" from app.programme where id = ${id}::uuid`.execute(tx);
  const [programme] = rows;
  if (!programme) throw refusals.NOT_FOUND("chương trình này");
  return countedDay({ asOf, today, closedOn: programme.closedOn });
}
