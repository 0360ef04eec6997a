import type { Transaction } from "kysely";
import { isProvinceWide, type Actor } from "../actor.ts";
import type { Frame } from "./framed.ts";
import type { ProgramDatabase } from "./program-database.ts";
import type { DB } from "./schema.generated.ts";

export type Tx = Transaction<DB>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A transaction that wears the actor's hat: row-level security and grants hold for everything inside. */
export const inScope = <T>(
  db: ProgramDatabase,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => db.framed(frameFor(actor), work);

/**
 * The same for an act, whose statements find their rows by key, whatever the values: they are planned once for all of them, not
 * five times first to see.
 */
export const inScopeToAct = <T>(
  db: ProgramDatabase,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const { hat, sql } = frameFor(actor);
  return db.framed({ hat, sql: `${sql}; set local plan_cache_mode = force_generic_plan` }, work);
};

/**
 * A transaction within schema `sealed` (ADR 51): a hat that nobody wears by office, under which row-level security asks for each
 * record whether this account is charged with it. What is not sealed is hardly there: no task, no document, no notice.
 */
export const inSealedScope = <T>(
  db: ProgramDatabase,
  { accountId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  if (accountId === null) throw new Error("nobody opens what is sealed without an account");
  const acting = `set local app.acting_account = '${uuid(accountId, "an account")}'`;
  return db.framed({ hat: "sealed", sql: `set local role dondoc_sealed; ${acting}` }, work);
};

/** A transaction before anybody is known: accounts, sessions, the organisation; no document and no task. */
export const atTheDoor = <T>(db: ProgramDatabase, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.framed(DOOR, work);

/** The same of one statement, as every request begins: it is there and back in one journey. */
export const askAtTheDoor = <T>(db: ProgramDatabase, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.framed({ ...DOOR, single: true }, work);

const DOOR: Frame = {
  hat: "door",
  sql: "set local role dondoc_door; set local plan_cache_mode = force_generic_plan",
};

/** The hat, and who is under it. */
export function frameFor(actor: Actor): Frame {
  const acting = `set local app.acting_account = '${actor.accountId === null ? "" : uuid(actor.accountId, "an account")}'`;
  if (isProvinceWide(actor)) return { hat: "wide", sql: `set local role dondoc_wide; ${acting}` };
  const units = actor.grants.map(({ unitId }) => uuid(unitId, "a grant's unit"));
  return {
    hat: "scoped",
    sql: `set local role dondoc_scoped; set local app.scope_units = '${units.join(",")}'; ${acting}`,
  };
}

/** What goes into a statement as text must be an id. */
function uuid(id: string, whose: string): string {
  if (!UUID.test(id)) throw new Error(`${whose} is not a UUID`);
  return id;
}
