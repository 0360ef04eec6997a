import { sql, type Transaction } from "kysely";
import { isProvinceWide, type Actor } from "../actor.ts";
import type { Database } from "./connect.ts";
import type { DB } from "./schema.generated.ts";

export type Tx = Transaction<DB>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A transaction that wears the actor's hat: row-level security and grants hold for everything inside. */
export function inScope<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql.raw(frameFor(actor)).execute(tx);
    return work(tx);
  });
}

/** A transaction before anybody is known: accounts, sessions, the organisation; no document and no task. */
export function atTheDoor<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql.raw("set local role dondoc_door").execute(tx);
    return work(tx);
  });
}

/** The statements that put the hat on and name the person, in one round trip. */
export function frameFor(actor: Actor): string {
  const acting = `set local app.acting_account = '${actor.accountId === null ? "" : uuid(actor.accountId, "an account")}'`;
  if (isProvinceWide(actor)) return `set local role dondoc_wide; ${acting}`;
  const units = actor.grants.map(({ unitId }) => uuid(unitId, "a grant's unit"));
  return `set local role dondoc_scoped; set local app.scope_units = '${units.join(",")}'; ${acting}`;
}

/** What goes into a statement as text must be an id. */
function uuid(id: string, whose: string): string {
  if (!UUID.test(id)) throw new Error(`${whose} is not a UUID`);
  return id;
}
