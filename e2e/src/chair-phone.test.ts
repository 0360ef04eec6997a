import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHAIR } from "./story.ts";
import { visit } from "./visitor.ts";

test("the Chair sees on a phone only what is wrong: who, how many days, what is missing, who decides", async () => {
  const page = await visit(CHAIR, "/", PHONE);
  await page.getByRole("heading", { level: 1, name: "Cần chỉ đạo" }).waitFor();
  const lines = page
    .getByRole("table", { name: "Các ngoại lệ" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  await lines.first().waitFor();
  const { items, figures } = await api(page, "getExceptions", { query: {} });
  expect(await lines.count()).toBe(items.length);
  const tiles = page.getByRole("list", { name: "Các con số" }).getByRole("link");
  const always = ["overdue", "confirmation-late", "obstacles", "due-soon"];
  expect(await tiles.count()).toBe(
    figures.filter(({ list, count }) => count > 0 || always.includes(list)).length,
  );
  for (const [index, { who, days, missing, decider }] of items.slice(0, 10).entries()) {
    const text = await lines.nth(index).innerText();
    for (const fact of [who.name, `${days} ngày`, missing, decider]) expect(text).toContain(fact);
  }
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("each line leads the Chair to its task, and each number to its rows", async () => {
  const page = await visit(CHAIR, "/", PHONE);
  const { items, figures } = await api(page, "getExceptions", { query: {} });
  const first = items[0];
  await page
    .getByRole("link", { name: first?.missing ?? "" })
    .first()
    .click();
  await page.getByText(`NV-${first?.number}`).first().waitFor();
  await page.goBack();

  const figure = figures.find(({ count }) => count > 0);
  const tile = page
    .getByRole("list", { name: "Các con số" })
    .getByRole("link")
    .filter({
      hasText: new RegExp(`^${figure?.count}\\D`),
    });
  await tile.first().click();
  await page.getByText(`${figure?.count} nhiệm vụ.`).waitFor();
  const rows = page.getByRole("main").getByRole("table").getByRole("rowheader");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(Math.min(figure?.count ?? 0, 50));
  await expectNoSidewaysScroll(page);
});

test("a task that is on time is no exception", async () => {
  const page = await visit(CHAIR, "/", PHONE);
  const { items } = await api(page, "getExceptions", { query: {} });
  const unfounded: string[] = [];
  for (const { taskId, kind } of items.slice(0, 20)) {
    const { standing, obstacles } = await api(page, "getTask", { params: { id: taskId } });
    const isStuck = obstacles.some(({ decidedAt }) => decidedAt === null);
    if (standing.alert === "GREEN" && !isStuck) unfounded.push(`${taskId}: ${kind}`);
  }
  expect(unfounded).toEqual([]);
});
