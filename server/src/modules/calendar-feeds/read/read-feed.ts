import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor, inScope } from "../../../kernel/database/scope.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { findActor } from "../../access/index.ts";
import { dueTasks } from "../../tasks/index.ts";
import { calendarText } from "../domain/calendar-text.ts";
import { mayHold } from "../domain/may-hold.ts";

/**
 * What a calendar gets that comes with an address: what the person who opened it may see today. Null when nobody opened it, it was
 * closed, its person has no office any more, or may no longer hold so much.
 */
export async function readFeed(
  { db, clock }: Runtime,
  token: string,
  origin: string,
): Promise<string | null> {
  const today = localDateOf(clock.now());
  const opened = await atTheDoor(db, async (tx) => {
    const feed = await tx
      .selectFrom("app.calendar_feed")
      .select(["account_id", "holds", "titles"])
      .where("token_hash", "=", hashToken(token))
      .where("closed_at", "is", null)
      .executeTakeFirst();
    const actor = feed && (await findActor(tx, feed.account_id, today));
    return feed && actor ? { feed, actor } : null;
  });
  if (!opened) return null;
  const { feed, actor } = opened;
  const holds = mayHold(actor).find((one) => one === feed.holds);
  if (!holds) return null;
  const tasks = await inScope(db, actor, (tx) => dueTasks(tx, actor, today, holds));
  const [person = ""] = actor.name.split(", ");
  return calendarText({
    name: holds === "own" ? `Hạn nhiệm vụ: ${person}` : `Hạn nhiệm vụ của cơ quan (${person})`,
    titles: feed.titles,
    origin,
    tasks,
  });
}
