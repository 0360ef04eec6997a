import type { Notification } from "@dondoc/contract";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

/** The latest that the ladder left; behind the first page of the list where other tests made much news. */
async function unreadReminder(page: Page): Promise<Notification> {
  const query = { unread: "true", limit: 100 } as const;
  let read = await api(page, "listNotifications", { query });
  for (;;) {
    const reminder = read.items.find(({ kind }) => kind.startsWith("rung."));
    if (reminder) return reminder;
    if (read.next === null) throw new Error("the demo has left the focal officer no reminder");
    read = await api(page, "listNotifications", { query: { ...query, cursor: read.next } });
  }
}

test("story 18: the agency's focal officer is reminded at the bell and opens it, and both sides see when it was read", async () => {
  const focal = await visit("Đầu mối Sở Tài chính", "/", PHONE);
  const reminder = await unreadReminder(focal);

  await focal.getByRole("link", { name: /^Thông báo: (hơn )?\d+ tin chưa đọc$/ }).click();
  await focal.getByRole("heading", { level: 1, name: "Thông báo" }).waitFor();
  await expectAccessible(focal);
  await expectNoSidewaysScroll(focal);
  const read = focal.waitForResponse((answer) => answer.url().endsWith("/api/notifications/read"));
  const line = focal.getByRole("link", { name: reminder.title }).first();
  const more = focal.getByRole("button", { name: "Xem thêm" });
  await line.or(more).first().waitFor();
  while (!(await line.isVisible())) {
    const answer = focal.waitForResponse((one) => one.url().includes("/api/notifications?"));
    await more.click();
    await answer;
    await line.or(more).first().waitFor();
  }
  await line.click();
  expect((await read).ok()).toBe(true);

  const task = reminder.subject.id;
  const seenBy = async (page: typeof focal) => {
    await page.goto(`/nhiem-vu/${task}`);
    const section = page.getByRole("region", { name: "Nhắc việc, đôn đốc" });
    await section
      .getByText(/: đã đọc \d\d\/\d\d\/\d{4}/)
      .first()
      .waitFor();
    return section;
  };
  const ladder = await api(focal, "getTaskLadder", { params: { id: task } });
  const name = (await api(focal, "getSession", {})).person.name;
  expect(ladder.fired[0]?.told.find((told) => told.name === name)?.readAt).toEqual(
    expect.any(String),
  );
  await seenBy(focal);
  await expectNoSidewaysScroll(focal);
  const office = await seenBy(await visit(SPECIALIST));
  await office
    .getByText(new RegExp(`^${name}: đã đọc`))
    .first()
    .waitFor();
  await office.getByText("Vì sao nhắc vào các ngày này?").click();
  await office.getByText(/^Theo thiết lập của tỉnh: nhắc trước hạn 7, 3, 1 ngày/).waitFor();
});
