import type pg from "pg";
import type { ProgramClient } from "../../server/src/kernel/database/client.ts";

export interface Statement {
  text: string;
  values: unknown[];
}

/** The statements that some work issues on a pool, in order. */
export async function recordStatements(
  pool: pg.Pool,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const originals = new Map<pg.PoolClient, pg.PoolClient["query"]>();
  const listen = (client: pg.PoolClient) => {
    if (originals.has(client)) return;
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    // eslint-disable-next-line typescript/unbound-method -- put back as it was, never called
    originals.set(client, client.query);
    client.query = ((...args: unknown[]) => {
      const [text, values] = args;
      if (typeof text === "string")
        statements.push({ text, values: Array.isArray(values) ? values : [] });
      return query(...args);
    }) as pg.PoolClient["query"];
  };
  pool.on("acquire", listen);
  try {
    await work();
  } finally {
    pool.off("acquire", listen);
    for (const [client, query] of originals) client.query = query;
  }
  return statements;
}

/** A request's last transaction: the frame it opens with, and what it then asks. */
export interface PageStatements {
  frame: Statement;
  own: Statement[];
}

/** Of all statements of a request, those of its page: the transaction after the one that tells who asks. */
export function pageStatements(all: readonly Statement[]): PageStatements {
  const begin = all.findLastIndex(({ text }) => text.startsWith("begin; set local role"));
  const [frame, ...rest] = all.slice(begin);
  const own = rest.filter(({ text }) => !/^(?:commit|rollback)/i.test(text));
  if (begin < 0 || !frame || own.length === 0)
    throw new Error(`no page in these statements:\n${all.map(({ text }) => text).join("\n")}`);
  return { frame, own };
}

/** The floor of a page: the same statements in the same frame on the same pool, and nothing else; the rows of each. */
export async function replay(pool: pg.Pool, { frame, own }: PageStatements): Promise<unknown[][]> {
  const client = (await pool.connect()) as pg.PoolClient & ProgramClient;
  client.hat = `floor ${frame.text}`;
  try {
    // As in the program the frame travels with the first statement; the others wait for each other.
    const framed = client.query(frame.text);
    const found: unknown[][] = [];
    for (const { text, values } of own)
      found.push((await client.query<pg.QueryResultRow>(text, values)).rows);
    await framed;
    await client.query("commit");
    return found;
  } finally {
    client.release();
  }
}
