import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { ready, visit } from "./visitor.ts";

/** How long a page may take to show what it was asked for. */
const LATER = { timeout: 30_000 };

test("story 18: an agency acknowledges many tasks at once, and tries the one again that could not be", async () => {
  // A day that no other task is due on: the three stand together.
  const given = [
    await giveTask({ due: 83 }),
    await giveTask({ due: 83 }),
    await giveTask({ due: 83 }),
  ];
  const ids = given.map(({ id }) => id);
  const shown = given.length;
  const page = await visit(DIRECTOR, "/nhiem-vu?list=to-acknowledge");
  const links = page.locator("[data-row-link]");
  await links.first().waitFor();
  const order = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("data-row-link") ?? ""),
  );

  // By keyboard: the space bar chooses the row, j goes on, Shift takes all between along.
  await page.locator(`[data-row-link="${order.find((id) => ids.includes(id))}"]`).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+Space");
  await page.getByText(`Đã chọn ${shown} nhiệm vụ.`).waitFor();
  const boxes = page.getByRole("checkbox", { name: /^Chọn NV-/, checked: true });
  expect(await boxes.count()).toBe(shown);
  await expectAccessible(page, "rows chosen");

  // Somebody else is faster with one of them.
  const taken = given[1];
  if (!taken) throw new Error("three were given");
  const { version } = await api(page, "getTask", { params: { id: taken.id } });
  await api(page, "acknowledgeTask", { body: { taskId: taken.id, version } });

  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Tiếp nhận · ${shown} nhiệm vụ` });
  await dialog.getByText("Từng nhiệm vụ được xét riêng").waitFor();
  await dialog.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await page.getByText(`Đã làm được ${shown - 1} trên ${shown} nhiệm vụ.`).waitFor(LATER);
  const failed = page.getByRole("row").filter({ hasText: "không cần tiếp nhận nữa" });
  expect(await failed.getByRole("link").getAttribute("href")).toBe(taken.address);
  await expectAccessible(page, "a run with one failure");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a run on a telephone");

  // Left and found again.
  await page.goto("/viec-cung-luc");
  await ready(page);
  await page.getByRole("link", { name: "Tiếp nhận" }).first().click();
  await page.getByRole("button", { name: "Thử lại những việc này" }).click();
  await page.getByText("Đang thử lại.").waitFor();
  await page.getByText(`Đã làm được ${shown - 1} trên ${shown} nhiệm vụ.`).waitFor(LATER);

  const states = await Promise.all(
    given.map(async ({ id }) => (await api(page, "getTask", { params: { id } })).state),
  );
  expect(states).toEqual(given.map(() => "IN_PROGRESS"));
  const { journal } = await api(page, "getTask", { params: { id: ids[0] ?? "" } });
  expect(journal.map(({ sentence }) => sentence).join("\n")).toContain(
    `trong một loạt ${shown} nhiệm vụ làm cùng lúc`,
  );
});
