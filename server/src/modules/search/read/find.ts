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

/**
 * The tasks that somebody looks for; who may see them is not asked here. `within` are the ids of a list that is short enough to be
 * read whole, as that of an agency: of these the ones with frequent words are picked out, instead of walking the list.
 */
export async function findTasks(
  tx: Tx,
  typed: string,
  within: RawBuilder<unknown> | null = null,
): Promise<Found> {
  const query = searchQuery(typed);
  if (query.kind === "nothing") return none;
  if (query.kind === "task-number") {
    const condition = sql`task.number = ${query.number}::bigint`;
    return { condition, words: [], byNumber: true };
  }
  const { words, tsquery } = query;
  const ids = await idsOf(tx, sql`app.tasks_with_words`, query);
  // As a question of its own it is asked once, not for each row.
  const among =
    within &&
    sql`(select app.tasks_among_with_words(array(${within}), ${tsquery}::tsquery))::uuid[]`;
  return {
    words,
    byNumber: false,
    condition: ids
      ? sql`task.id = any (${ids}::uuid[])`
      : among
        ? sql`task.id = any (${among})`
        : sql`exists (select from app.task_words said where said.number = task.number and said.words @@ ${tsquery}::tsquery)`,
  };
}

/** The documents, by their head or by their text. */
export async function findDocuments(tx: Tx, typed: string): Promise<Found> {
  const query = searchQuery(typed);
  if (query.kind !== "words") return none;
  const { words, tsquery } = query;
  const ids = await idsOf(tx, sql`app.documents_with_words`, query);
  return {
    words,
    byNumber: false,
    condition: ids
      ? sql`document.id = any (${ids}::uuid[])`
      : sql`exists (select from app.document_words said where said.document_id = document.id and said.words @@ ${tsquery}::tsquery)`,
  };
}

/** The few ids with these words, the last as a whole word or, if nothing has that, as the beginning of one; null if they are many. */
async function idsOf(
  tx: Tx,
  withWords: RawBuilder<unknown>,
  { tsquery, half }: { tsquery: string; half: string | null },
): Promise<string[] | null> {
  for (const asked of half === null ? [tsquery] : [tsquery, half]) {
    const { rows } = await sql<{ ids: string[] | null }>`
      select ${withWords}(${asked}::tsquery, ${FEW}) as ids`.execute(tx);
    const ids = rows[0]?.ids ?? null;
    if (ids === null || ids.length >= FEW) return null;
    if (ids.length > 0) return ids;
  }
  return [];
}
