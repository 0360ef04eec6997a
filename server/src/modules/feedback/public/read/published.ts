import type { PublishedAnswer } from "@dondoc/contract";
import { sql } from "kysely";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";

interface PublishedChoice {
  /** As somebody typed them; all must occur, marks and case aside. */
  words?: string | undefined;
  kinds?: readonly string[] | null;
  /** Of voices; null where what was asked for is no number. */
  numbers?: readonly (number | null)[] | null;
  /** Of several rounds of a voice the last alone. */
  latest?: boolean;
  /** Days of reception, both included. */
  since?: string | null;
  until?: string | null;
  /** Day of publication and id of the last that was seen, as a cursor keeps them. */
  before?: readonly (string | number | null)[] | null;
  most: number;
}

/** What was published, the latest first, as the database tells it to nobody in particular. */
export async function publishedAnswers(
  tx: Tx,
  { words, kinds, numbers, latest, since, until, before, most }: PublishedChoice,
): Promise<PublishedAnswer[]> {
  const { rows } = await sql<PublishedAnswer>`
    select id, number, round, kind, agency, "receivedOn"::text, "answeredOn"::text, "publishedOn"::text, question, answer
    from app.published_answers(nullif(app.fold(${words ?? ""}), ''), ${kinds ?? null}::text[], ${numbers ?? null}::bigint[], ${latest ?? false},
      ${since ?? null}::date, ${until ?? null}::date, ${before?.[0] ?? null}::date, ${before?.[1] ?? null}::uuid, ${most}::int)`.execute(
    tx,
  );
  return rows;
}

interface Query {
  q?: string | undefined;
  kind?: string | undefined;
  number?: number | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of it. */
export async function listPublished(tx: Tx, { q, kind, number, limit, cursor }: Query) {
  const before = decodeCursor(cursor, 2);
  const rows = await publishedAnswers(tx, {
    words: q,
    kinds: kind === undefined ? null : [kind],
    numbers: number === undefined ? null : [number],
    before,
    most: limit + 1,
  });
  const cut = cutPage(rows, limit, (row) => [row.publishedOn, row.id]);
  return { items: cut.rows, next: cut.next };
}
