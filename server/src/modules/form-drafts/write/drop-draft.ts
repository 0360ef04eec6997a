import type { DropFormDraft } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Throws away a draft that was sent or is not wanted; what another window saved over it meanwhile stays. */
export async function dropDraft(
  tx: Tx,
  { accountId }: Actor,
  { place, revision }: z.output<typeof DropFormDraft>,
): Promise<void> {
  await tx
    .deleteFrom("app.form_draft")
    .where("account_id", "=", accountId)
    .where("place", "=", place)
    .where("revision", "=", revision)
    .execute();
}
