import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** One's own only. */
export async function dropView(tx: Tx, { accountId }: Actor, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("app.saved_view")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw refusals.NOT_FOUND("khung nhìn đã lưu");
}
