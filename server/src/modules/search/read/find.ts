import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { searchQuery } from "../domain/search-query.ts";

/**
 * So many ids are looked up one by one in the time in which a page is read. Whoever has more looks for frequent words: then every
 * list meets them soon, and is walked in its own order.
 */
const FEW = 4000;

/** What words lead to: a condition over `task` or `document`, and the words to be shown. */
export interface Found {
  condition: RawBuilder<unknown>;
  words: readonly string[];
  /** One task, called by its own number. */
  byNumber: boolean;
}

const none: Found = { condition: sql`false`, words: [], byNumber: false };

/** The tasks that somebody looks for; who may see them is not asked here. */
export async function findTasks(tx: Tx, typed: string): Promise<Found> {
  const query = searchQuery(typed);
  if (query.kind === "nothing") return none;
  if (query.kind === "task-number") {
    const condition = sql`task.number = ${query.number}::bigint`;
    return { condition, words: [], byNumber: true };
  }
  const { words, tsquery } = query;
  const ids = await few(tx, sql`app.tasks_with_words(${tsquery}::tsquery, ${FEW})`);
  return {
    words,
    byNumber: false,
    condition: ids
      ? sql`task.id = any (${ids}::uuid[])`
      : sql`exists (select from app.task_words said where said.task_id = task.id and said.words @@ ${tsquery}::tsquery)`,
  };
}

/** The documents, by their head or by their text. */
export async function findDocuments(tx: Tx, typed: string): Promise<Found> {
  const query = searchQuery(typed);
  if (query.kind !== "words") return none;
  const { words, tsquery } = query;
  const ids = await few(tx, sql`app.documents_with_words(${tsquery}::tsquery, ${FEW})`);
  return {
    words,
    byNumber: false,
    condition: ids
      ? sql`document.id = any (${ids}::uuid[])`
      : sql`exists (select from app.document_words said where said.document_id = document.id and said.words @@ ${tsquery}::tsquery)`,
  };
}

async function few(tx: Tx, asked: RawBuilder<unknown>): Promise<string[] | null> {
  const { rows } = await sql<{ ids: string[] }>`select ${asked} as ids`.execute(tx);
  const ids = rows[0]?.ids ?? [];
  return ids.length < FEW ? ids : null;
}
