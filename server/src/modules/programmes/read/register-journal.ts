import type { RegisterJournal } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";

/** What happened to one line of the two registers, as sentences; also what stood there before it was put right. */
export async function registerJournal(
  tx: Tx,
  id: string,
): Promise<z.output<typeof RegisterJournal>> {
  const { rows } = await sql`
    select from app.decentralised_power where id = ${id}::uuid
    union all select from app.working_regulation where id = ${id}::uuid`.execute(tx);
  if (rows.length === 0) throw refusals.NOT_FOUND("dòng này của sổ");
  return { items: await readJournal(tx, [id]) };
}
