import type { Office, Wish } from "./people-at-work.ts";
import type { Reply } from "./person.ts";

/** What was said to people, kept outside the program: their side of the story. */
export interface Ledger {
  /** Answered with a yes; the first answer. */
  acknowledged: { wish: Wish; answer: unknown }[];
  /** Answered with a no. */
  refused: number;
  /** No answer came, or one that says that nobody knows. */
  doubtful: Wish[];
}

export const emptyLedger = (): Ledger => ({ acknowledged: [], refused: 0, doubtful: [] });

/** Sends it once and notes what came of it. */
export async function sendOnce(
  ledger: Ledger,
  office: Office,
  address: string,
  wish: Wish,
): Promise<void> {
  const reply = await office[wish.who].send(address, wish.sending).catch((): Reply | null => null);
  if (reply === null || reply.status >= 500) ledger.doubtful.push(wish);
  else if (reply.status === 200) ledger.acknowledged.push({ wish, answer: reply.body });
  else if (reply.status === 409 || reply.status === 422 || reply.status === 403)
    ledger.refused += 1;
  else throw new Error(`${wish.sending.name}: ${reply.status} ${JSON.stringify(reply.body)}`);
}

/** What a person does who got no answer: sends it again, with its key. */
export async function settleDoubts(
  ledger: Ledger,
  office: Office,
  address: string,
): Promise<number> {
  const doubtful = ledger.doubtful.splice(0);
  for (const wish of doubtful) await sendOnce(ledger, office, address, wish);
  if (ledger.doubtful.length > 0)
    throw new Error(`still no answer: ${ledger.doubtful[0]?.sending.name ?? ""}`);
  return doubtful.length;
}
