import { OpenCalendarFeed } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { hashToken, newId, newToken } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayHold } from "../domain/may-hold.ts";
import { feedRefusals, MOST_FEEDS } from "../domain/refusals.ts";

/** Opens an address for a calendar; it is told once, here. */
export const openCalendarFeed = defineAct({
  name: "calendar-feeds.open",
  title: "Mở địa chỉ lịch thời hạn",
  input: OpenCalendarFeed,
  // One at a time for a person, so that two clicks do not open one too many.
  async load({ tx, actor }) {
    const person = `app.calendar_feed ${actor.accountId}`;
    await sql`select pg_advisory_xact_lock(hashtext(${person}))`.execute(tx);
    return tx
      .selectFrom("app.calendar_feed")
      .select("id")
      .where("account_id", "=", actor.accountId)
      .where("closed_at", "is", null)
      .execute();
  },
  policy: () => allowed,
  secretResult: true,
  async run(context, open, { holds, titles }) {
    const { tx, now, actor } = context;
    if (!mayHold(actor).includes(holds)) throw atField(feedRefusals.FEED_TOO_WIDE(), "holds");
    if (open.length >= MOST_FEEDS) throw feedRefusals.TOO_MANY_FEEDS();
    const id = newId();
    const token = newToken();
    await sql`
      insert into app.calendar_feed (id, account_id, holds, titles, token_hash, opened_at)
      values (${id}, ${actor.accountId}, ${holds}, ${titles}, ${hashToken(token)}, ${now})`.execute(
      tx,
    );
    context.record("calendar-feed", id, { holds, titles });
    return { id, path: `/lich/${token}.ics` };
  },
  tell: telling<{ holds: "own" | "units"; titles: boolean }>(
    ({ holds, titles }) =>
      `mở một địa chỉ lịch thời hạn ${holds === "own" ? "việc của mình" : "của cơ quan mình"}, ${titles ? "có" : "không có"} tên nhiệm vụ`,
  ),
});
