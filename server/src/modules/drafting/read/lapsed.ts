import type { DraftFinding, DraftPurpose } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";

/** What a draft says of tasks and does not hold as of a day: with any of it the draft is not issued as of that day. */
export type FindLapsed = (tx: Tx, draftId: string, day: string) => Promise<DraftFinding[]>;

const finders = new Map<DraftPurpose, FindLapsed>();

/** Lets the room a document was drafted for look over it again. */
export function findLapsedIn(purpose: DraftPurpose, find: FindLapsed): void {
  finders.set(purpose, find);
}

/** What does not hold any more in a draft that waits to be signed. */
export const lapsedIn = async (
  tx: Tx,
  { id, purpose }: { id: string; purpose: DraftPurpose },
  day: string,
): Promise<DraftFinding[]> => (await finders.get(purpose)?.(tx, id, day)) ?? [];
