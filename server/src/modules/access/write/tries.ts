import { createHash } from "node:crypto";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SignInRules } from "../door.ts";
import {
  afterTry,
  beginsToHold,
  heldUntil,
  subscriberOf,
  waitInWords,
  withoutTry,
  type Patience,
  type Tries,
} from "../domain/tries.ts";
import { refusals } from "../domain/refusals.ts";

/** Under which keys a try counts: the login from this address, and the address alone. */
export interface TryKeys {
  pair: Buffer;
  address: Buffer;
}

const MINUTE = 60;
const DAY_MS = 24 * 60 * MINUTE * 1000;
/** Somebody who came in from an address within this time is at home there. */
const AT_HOME_MS = 30 * DAY_MS;

export function tryKeys(login: string, address: string): TryKeys {
  const subscriber = subscriberOf(address);
  const key = (...parts: string[]) => createHash("sha256").update(JSON.stringify(parts)).digest();
  return { pair: key("pair", login, subscriber), address: key("address", subscriber) };
}

/** Half a minute first; of a pair a try is forgiven in ten minutes, of an address, behind which an office may sit, in one. */
function patienceOf(rules: SignInRules): { pair: Patience; address: Patience } {
  const waits = {
    firstWaitSeconds: MINUTE / 2,
    longestWaitSeconds: rules["signIn.longestWait"] * MINUTE,
  };
  return {
    pair: { ...waits, free: rules["signIn.freeTries"], forgivenInSeconds: 10 * MINUTE },
    address: { ...waits, free: rules["signIn.addressTries"], forgivenInSeconds: MINUTE },
  };
}

interface Row extends Tries {
  key: Buffer;
  succeededAt: Date | null;
}

/**
 * Counts a try before it is looked at, or refuses it with the time to wait. The rows are locked in one order, so that tries at
 * once from several processes are counted one by one.
 * @returns whether this try begins a wait for its account, which is worth a line in the journal
 */
export async function claimTry(
  tx: Tx,
  keys: TryKeys,
  rules: SignInRules,
  now: Date,
): Promise<{ begins: boolean }> {
  const patience = patienceOf(rules);
  const { pair, address } = await lockedPair(tx, keys, now);
  const atHome =
    pair.succeededAt !== null && now.getTime() - pair.succeededAt.getTime() < AT_HOME_MS;
  const until = heldUntil(pair, now) ?? (atHome ? null : heldUntil(address, now));
  if (until) throw refusals.SIGN_IN_HELD(waitInWords(until, now));
  const counted = afterTry(pair, now, patience.pair);
  await write(tx, keys.pair, counted);
  // Held already, and passed only because its person is at home there: the wait of the others stays as it is.
  if (!heldUntil(address, now))
    await write(tx, keys.address, afterTry(address, now, patience.address));
  return { begins: beginsToHold(counted, patience.pair) };
}

/**
 * The same where nobody is named yet, as at the province's door: only the address counts, and so nobody is held for what their
 * neighbours guess at one account.
 */
export async function claimTryOfAddress(
  tx: Tx,
  { address: key }: TryKeys,
  rules: SignInRules,
  now: Date,
): Promise<void> {
  const [kept] = await lockedRows(tx, [key], now);
  const until = kept && heldUntil(kept, now);
  if (until) throw refusals.SIGN_IN_HELD(waitInWords(until, now));
  if (kept) await write(tx, key, afterTry(kept, now, patienceOf(rules).address));
}

/** The try was a right one, whatever becomes of it afterwards. */
export async function forgiveTryOfAddress(
  tx: Tx,
  { address: key }: TryKeys,
  rules: SignInRules,
  now: Date,
): Promise<void> {
  const [kept] = await lockedRows(tx, [key], now);
  if (kept) await write(tx, key, withoutTry(kept, now, patienceOf(rules).address));
}

/** The tries of somebody who then came in count no more, and what is long forgotten is swept away. */
export async function forgiveTries(
  tx: Tx,
  keys: TryKeys,
  rules: SignInRules,
  now: Date,
): Promise<void> {
  const { address } = await lockedPair(tx, keys, now);
  const came = { tries: 0, lastAt: now, heldUntil: null };
  await write(tx, keys.pair, came, now);
  await write(tx, keys.address, withoutTry(address, now, patienceOf(rules).address));
  await tx
    .deleteFrom("app.sign_in_try")
    .where("last_at", "<", new Date(now.getTime() - AT_HOME_MS))
    .execute();
}

async function lockedPair(tx: Tx, keys: TryKeys, now: Date): Promise<{ pair: Row; address: Row }> {
  const rows = await lockedRows(tx, [keys.pair, keys.address], now);
  const of = (key: Buffer): Row =>
    rows.find((one) => one.key.equals(key)) ?? {
      key,
      tries: 0,
      lastAt: now,
      heldUntil: null,
      succeededAt: null,
    };
  return { pair: of(keys.pair), address: of(keys.address) };
}

async function lockedRows(tx: Tx, keys: readonly Buffer[], now: Date): Promise<Row[]> {
  const sorted = keys.toSorted((a, b) => a.compare(b));
  await tx
    .insertInto("app.sign_in_try")
    .values(sorted.map((key) => ({ key, tries: 0, last_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await tx
    .selectFrom("app.sign_in_try")
    .select(["key", "tries", "last_at", "held_until", "succeeded_at"])
    .where("key", "in", sorted)
    .orderBy("key")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    key: row.key,
    tries: row.tries,
    lastAt: row.last_at,
    heldUntil: row.held_until,
    succeededAt: row.succeeded_at,
  }));
}

const write = (tx: Tx, key: Buffer, { tries, lastAt, heldUntil: until }: Tries, succeeded?: Date) =>
  tx
    .updateTable("app.sign_in_try")
    .set({
      tries,
      last_at: lastAt,
      held_until: until,
      ...(succeeded ? { succeeded_at: succeeded } : {}),
    })
    .where("key", "=", key)
    .execute();
