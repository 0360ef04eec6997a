import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

export const groupName = (tx: Tx, id: string): Promise<string> =>
  nameOf(tx, sql<{ name: string }>`select name from app.unit_group where id = ${id}::uuid`);
export const fieldName = (tx: Tx, id: string): Promise<string> =>
  nameOf(tx, sql<{ name: string }>`select name from app.field where id = ${id}::uuid`);

async function nameOf(tx: Tx, query: ReturnType<typeof sql<{ name: string }>>): Promise<string> {
  return (await query.execute(tx)).rows[0]?.name ?? "";
}
