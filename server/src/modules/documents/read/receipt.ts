import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

export interface Receipt {
  mustStudy: boolean;
  acknowledgedAt: Date | null;
}

/** The units whose mail somebody reads: those of their posts, not what stands below; an office over the province has none. */
export const receivingUnits = (actor: Actor): string[] => [
  ...new Set(actor.grants.filter(({ provinceWide }) => !provinceWide).map(({ unitId }) => unitId)),
];

/** What an agency itself got of a document. */
export async function readReceipts(
  tx: Tx,
  documentId: string,
  actor: Actor,
  options: { lock?: boolean } = {},
): Promise<(Receipt & { unitId: string })[]> {
  const units = receivingUnits(actor);
  if (units.length === 0) return [];
  const query = tx
    .selectFrom("app.document_recipient")
    .select(["unit_id as unitId", "must_study as mustStudy", "acknowledged_at as acknowledgedAt"])
    .where("document_id", "=", documentId)
    .where("unit_id", "in", units)
    .orderBy("unit_id");
  return (options.lock ? query.forUpdate() : query).execute();
}

/** The one that still waits, if any, speaks for all. */
export const foremost = <R extends Receipt>(receipts: readonly R[]): R | null =>
  receipts.find(({ acknowledgedAt }) => acknowledgedAt === null) ?? receipts[0] ?? null;

export const receiptStanding = (receipt: Receipt | null): { acknowledged: boolean } | null =>
  receipt && { acknowledged: receipt.acknowledgedAt !== null };
