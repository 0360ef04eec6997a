import { DummyDriver, Kysely, PostgresDialect, Transaction, type KyselyProps } from "kysely";
import type pg from "pg";
import type { ProgramClient } from "./client.ts";
import { FramedTransaction, type Frame } from "./framed.ts";
import type { DB } from "./schema.generated.ts";

/** The database as the program works in it: in transactions that begin with a frame. */
export class ProgramDatabase extends Kysely<DB> {
  private readonly pool: pg.Pool;
  private readonly props: Omit<KyselyProps, "executor">;

  constructor(pool: pg.Pool) {
    const dialect = new PostgresDialect({ pool });
    super({ dialect });
    this.pool = pool;
    this.props = { config: { dialect }, dialect, driver: new DummyDriver() };
  }

  /** All of the work or nothing of it. */
  async framed<T>(frame: Frame, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
    const client = (await this.pool.connect()) as pg.PoolClient & ProgramClient;
    const transaction = new FramedTransaction(client, frame);
    try {
      const result = await work(this.over(transaction));
      await transaction.commit();
      client.release();
      return result;
    } catch (error) {
      await transaction.rollback().then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  }

  private over(transaction: FramedTransaction): Transaction<DB> {
    const executor = this.getExecutor().withConnectionProvider({
      provideConnection: async (consumer) => consumer(transaction),
    });
    const tx = new Transaction<DB>({ ...this.props, executor });
    transactions.set(tx, transaction);
    return tx;
  }
}

const transactions = new WeakMap<Kysely<DB>, FramedTransaction>();

/**
 * Leaves statements to the end of their transaction, which is sent behind them without waiting for their answers: should one
 * fail, nothing of the transaction holds and its error is thrown there.
 */
export function leaveToTheEnd(tx: Kysely<DB>, statements: Promise<unknown>): void {
  const transaction = transactions.get(tx);
  if (!transaction) throw new Error("this is no transaction of the program");
  transaction.leave(statements);
}
