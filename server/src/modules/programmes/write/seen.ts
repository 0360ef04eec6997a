import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { programmeRefusals } from "../domain/refusals.ts";

/** Ids of tasks by their numbers, as far as the person sees them. @throws TASK_UNKNOWN naming every one that is not there. */
export async function seenTasks(
  { tx }: ActContext,
  numbers: readonly number[],
  field: string,
): Promise<string[]> {
  const wanted = [...new Set(numbers)];
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from app.task where number = any (${wanted}::bigint[])`.execute(tx);
  const known = new Set(rows.map(({ number }) => number));
  const unknown = wanted.filter((number) => !known.has(number)).map((number) => `NV-${number}`);
  if (unknown.length > 0) {
    throw atField(programmeRefusals.TASK_UNKNOWN(unknown.join(", ")), field);
  }
  return rows.map(({ id }) => id);
}

/** That the person sees these documents. @throws DOCUMENT_UNKNOWN */
export async function seenDocuments(
  { tx }: ActContext,
  ids: readonly string[],
  field: string,
): Promise<void> {
  const wanted = [...new Set(ids)];
  const { rows } = await sql<{ id: string }>`
    select id from app.document where id = any (${wanted}::uuid[])`.execute(tx);
  if (rows.length < wanted.length) throw atField(programmeRefusals.DOCUMENT_UNKNOWN(), field);
}
