import type { SavedView } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** By name. */
export const listSavedViews = (tx: Tx, { accountId }: Actor): Promise<SavedView[]> =>
  tx
    .selectFrom("app.saved_view")
    .select(["id", "name", "address"])
    .where("account_id", "=", accountId)
    .orderBy("name")
    .execute();
