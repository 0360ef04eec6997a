import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { ProgramClient } from "./client.ts";

/** How a transaction begins. */
export interface Frame {
  /** What its statements are planned for. */
  hat: string;
  /** The statements that put it on. */
  sql: string;
  /** It is of one statement, behind which its end is sent at once. */
  single?: true;
}

/**
 * A transaction that costs as few journeys as it can: its beginning travels with its first statement, statements that do not
 * wait for each other travel together, and its end goes out behind the last of them. PostgreSQL does them in the order in
 * which they were sent, each with what it sees when its turn comes.
 */
export class FramedTransaction implements DatabaseConnection {
  private begun: Promise<unknown> | null = null;
  private ended: Promise<{ command: string }> | null = null;
  private readonly left: Promise<unknown>[] = [];
  private readonly client: ProgramClient;
  private readonly frame: Frame;

  constructor(client: ProgramClient, frame: Frame) {
    this.client = client;
    this.frame = frame;
    client.hat = frame.hat;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.ended) throw new Error(`a statement after the end of its transaction: ${sql}`);
    this.begun ??= heard(this.client.query(`begin; ${this.frame.sql}`));
    const asked = this.client.query<Row & object>(sql, [...parameters]);
    if (this.frame.single) void this.end("commit");
    // What a beginning that failed brings about is told as its own fault, not as that of the statement behind it.
    const [, { command, rowCount, rows }] = await Promise.all([this.begun, asked]);
    return {
      rows,
      ...(WRITES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}),
    };
  }

  // eslint-disable-next-line require-yield -- what the interface asks for; no page reads a stream
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("rows are not streamed within a transaction");
  }

  /** Statements on their way whose answer only tells whether all is well: the end is sent without waiting for them. */
  leave(statements: Promise<unknown>): void {
    this.left.push(heard(statements));
  }

  async commit(): Promise<void> {
    if (!this.begun) return;
    const { command } = await (this.ended ?? this.end("commit"));
    await Promise.all(this.left);
    // Of a transaction in which something failed PostgreSQL makes a rollback, and calls it so.
    if (command === "ROLLBACK") throw new Error("a statement failed in what was to be committed");
  }

  /** Undoes it, unless it has ended; resolves when the connection is free again. */
  async rollback(): Promise<void> {
    if (this.begun) await (this.ended ?? this.end("rollback"));
  }

  private end(how: "commit" | "rollback"): Promise<{ command: string }> {
    return (this.ended = heard(this.client.query(how)));
  }
}

const WRITES = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** A promise that is awaited later: until then its failure is nobody's alarm. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
