import { CloseCalendarFeed } from "@dondoc/contract";
import { allowed, defineAct } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** From now on whoever has the address gets nothing. */
export const closeCalendarFeed = defineAct({
  name: "calendar-feeds.close",
  title: "Đóng địa chỉ lịch thời hạn",
  input: CloseCalendarFeed,
  async load({ tx, actor }, { id }) {
    const feed = await tx
      .selectFrom("app.calendar_feed")
      .select("id")
      .where("id", "=", id)
      .where("account_id", "=", actor.accountId)
      .where("closed_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!feed) throw refusals.NOT_FOUND("địa chỉ lịch này");
    return feed;
  },
  policy: () => allowed,
  async run(context, { id }) {
    await context.tx
      .updateTable("app.calendar_feed")
      .set({ closed_at: context.now })
      .where("id", "=", id)
      .execute();
    context.record("calendar-feed", id, {});
    return {};
  },
  tell: () => "đóng một địa chỉ lịch thời hạn của mình",
});
