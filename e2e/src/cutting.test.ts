import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { dispatch, doubts } from "./dispatch.ts";
import { SPECIALIST, takeIn } from "./story.ts";
import { ready, visit } from "./visitor.ts";

async function readingRoom(given = dispatch(), size = DESK): Promise<{ page: Page; id: string }> {
  const page = await visit(SPECIALIST, "/", size);
  const id = await takeIn(page, given);
  await page.goto(`/van-ban/${id}`);
  await ready(page);
  return { page, id };
}

const assignmentsOf = async (page: Page, id: string) => {
  const { assignments } = await api(page, "getDocument", { params: { id } });
  return assignments.filter(({ state }) => state !== "rejected");
};

const panelOf = (page: Page): Locator => page.getByRole("region", { name: "Thêm nhiệm vụ bị sót" });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("neighbours are merged by keyboard, and the bar says which", async () => {
  const { page, id } = await readingRoom();
  const before = await assignmentsOf(page, id);
  await press(page, "j", "g", "Shift+ArrowDown");
  await page.getByText("Đã chọn nhiệm vụ số 2, 3 để gộp. Enter để gộp, Esc để thôi.").waitFor();
  await press(page, "Shift+ArrowDown");
  await page.getByText("Đã chọn nhiệm vụ số 2, 3, 4 để gộp").waitFor();
  await press(page, "Shift+ArrowUp");
  await page.getByText("Đã chọn nhiệm vụ số 2, 3 để gộp").waitFor();
  await expectAccessible(page, "a merge under way");
  await press(page, "Enter");
  await page.getByText(`${before.length - 1} đọc được`).waitFor();
  const after = await assignmentsOf(page, id);
  expect(after).toHaveLength(before.length - 1);
  expect(after[1]).toMatchObject({ start: before[1]?.start, end: before[2]?.end });
});

test("Escape lets a merge be", async () => {
  const { page, id } = await readingRoom();
  const before = await assignmentsOf(page, id);
  await press(page, "g", "Shift+ArrowDown");
  await page.getByText("Đã chọn nhiệm vụ số 1, 2 để gộp").waitFor();
  await press(page, "Escape");
  await page.getByText("để gộp").waitFor({ state: "detached" });
  expect(await assignmentsOf(page, id)).toHaveLength(before.length);
});

test("a passage is split by keyboard between the sentences that the arrows choose", async () => {
  const { page, id } = await readingRoom(doubts());
  const [, , third] = await assignmentsOf(page, id);
  const { text } = await api(page, "getDocument", { params: { id } });
  await press(page, "j", "j", "t");
  const dialog = page.getByRole("dialog", { name: /^Tách/ });
  const place = dialog.getByRole("button", { name: /^Cắt sau/, pressed: true });
  await place.waitFor();
  expect(await place.getAttribute("aria-label")).toMatch(
    /^Cắt sau “[^”]+;”, trước “phân công người theo”: chỗ 1 trên 1$/,
  );
  await dialog.getByText("Thành 2 nhiệm vụ").waitFor();
  await expectAccessible(page, "a split by keys");
  await press(page, "Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("5 đọc được").waitFor();
  const cut = text.indexOf("phân công người");
  const after = await assignmentsOf(page, id);
  expect(after[2]).toMatchObject({ start: third?.start });
  expect(after[3]).toMatchObject({ start: cut, end: third?.end });
});

test("a missed assignment is marked by keyboard and shown as read before it is added", async () => {
  const { page, id } = await readingRoom(doubts());
  await press(page, "n");
  const panel = panelOf(page);
  await panel.waitFor();
  await press(page, "ArrowUp", "ArrowUp");
  const marked = () => page.evaluate<string>("String(getSelection())");
  for (let tries = 0; tries < 20 && !(await marked()).startsWith("Để hoàn thành"); tries += 1) {
    await press(page, "ArrowUp");
  }
  expect(await marked()).toContain("Để hoàn thành kế hoạch vốn năm nay");
  for (let tries = 0; tries < 20 && !(await marked()).includes("Nghiêm cấm"); tries += 1) {
    await press(page, "ArrowDown");
  }
  await panel.getByText("Đoạn đã chọn: “4. Nghiêm cấm việc nghiệm thu khống").waitFor();
  await panel.getByText("Loại việc", { exact: true }).waitFor();
  await expectAccessible(page, "a marked passage");
  expect(await assignmentsOf(page, id)).toHaveLength(4);
  await press(page, "Enter");
  await page.getByRole("form", { name: "Sửa nhiệm vụ" }).waitFor();
  const added = (await assignmentsOf(page, id)).find(({ foundBy }) => foundBy === "person");
  expect(added?.text).toContain("Nghiêm cấm việc nghiệm thu khống");
});

test.each([DESK, PHONE])(
  "words marked by mouse or finger are read and added $width wide",
  async (size) => {
    const { page, id } = await readingRoom(doubts(), size);
    if (size === PHONE) await page.getByRole("tab", { name: "Văn bản" }).click();
    await select(page, "Nghiêm cấm việc nghiệm thu khống");
    const panel = panelOf(page);
    await panel
      .getByText("Chưa có cơ quan thực hiện")
      .or(panel.getByText("Thực hiện", { exact: true }))
      .first()
      .waitFor();
    await expectAccessible(page, "a marked passage");
    await expectNoSidewaysScroll(page, "a marked passage");
    await panel.getByRole("button", { name: "Thêm nhiệm vụ bị sót" }).click();
    await page.getByRole("form", { name: "Sửa nhiệm vụ" }).waitFor();
    expect(await assignmentsOf(page, id)).toHaveLength(5);
  },
);

/** Marks words as a drag over them would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const piece = [...document.querySelectorAll("[data-start]")].find((one) => one.textContent.includes(${JSON.stringify(words)}));
    const at = piece.textContent.indexOf(${JSON.stringify(words)});
    getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + ${words.length});
  })()`);
}
