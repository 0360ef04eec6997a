import type { CalendarFeeds } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { mayHold, type FeedHolds } from "../domain/may-hold.ts";

/** The open ones, the latest first. */
export async function listFeeds(tx: Tx, actor: Actor): Promise<z.output<typeof CalendarFeeds>> {
  const rows = await tx
    .selectFrom("app.calendar_feed")
    .select(["id", "holds", "titles", "opened_at"])
    .where("account_id", "=", actor.accountId)
    .where("closed_at", "is", null)
    .orderBy("opened_at", "desc")
    .execute();
  return {
    items: rows.map(({ opened_at, holds, ...row }) => ({
      ...row,
      holds: holds as FeedHolds,
      openedAt: opened_at.toISOString(),
    })),
    mayHold: mayHold(actor),
  };
}
