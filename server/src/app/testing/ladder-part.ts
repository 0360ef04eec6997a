import pg from "pg";
import { expect } from "vitest";
import { does, first, type Office } from "../../testing/office.ts";

/** The part of reminders and mail: an agency reads that it has a task, and a letter that did not arrive goes out again. */
export async function walkNotices({ house, finance, admin }: Office): Promise<void> {
  const { body: list } = await finance.call("listNotifications", { query: {} });
  const assigned = first(list.items.filter(({ kind }) => kind === "tasks.assigned"));
  expect(assigned).toMatchObject({ readAt: null, about: expect.any(String) });
  const { unread } = (await finance.call("countUnread")).body;
  expect((await does(finance, "markRead", { ids: [assigned.id] })).unread).toBe(unread - 1);

  const owner = new pg.Client(house.owner);
  await owner.connect();
  // As a mail server's refusal would have left it.
  await owner.query(
    `insert into app.delivery (notification_id, channel, account_id, state, reason, created_at)
     select id, 'email', account_id, 'refused', '550 không có hộp thư', created_at from app.notification where id = $1`,
    [assigned.id],
  );
  await owner.end();
  const { body: outbox } = await admin.call("getOutbox");
  expect(first(outbox.troubles)).toMatchObject({ state: "refused", notices: 1 });
  expect((await finance.call("getOutbox")).status).toBe(403);
  expect(await does(admin, "sendAgain", { accountId: null })).toEqual({ notices: 1 });
}
