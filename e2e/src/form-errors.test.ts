import { expect, test } from "vitest";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { DIRECTOR } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

test("what the server finds too long is named by its field, with how long it is and may be", async () => {
  const page = await visit(DIRECTOR, "/kiem-tra/tu-kiem-tra");
  await page.getByRole("button", { name: "Lập kế hoạch tự kiểm tra" }).click();
  const dialog = page.getByRole("dialog", { name: "Lập kế hoạch tự kiểm tra" });
  const field = dialog.getByLabel("Nội dung kiểm tra");
  await field.fill("x".repeat(4321));
  await dialog.getByLabel("Xong trước khi hết ngày").fill(dayFirst(day(3)));
  await dialog.getByRole("button", { name: "Lập kế hoạch tự kiểm tra", exact: true }).click();
  const list = dialog.getByRole("alert");
  await list
    .getByText(/^Ô “Nội dung kiểm tra”: Cần không quá \d+ ký tự, đang có 4321\.$/)
    .waitFor();
  await dialog.locator('[data-field="theme"]:focus').waitFor();
  expect(await field.inputValue()).toHaveLength(4321);
});

test("what is not found has a way on, and is not to be tried again", async () => {
  const page = await windowOf(DIRECTOR, PHONE);
  await page.goto("/nhiem-vu/00000000-0000-4000-8000-000000000000");
  await page.getByText(/^Không tìm thấy/).waitFor();
  expect(await page.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
  await page.getByRole("link", { name: "Về trang đầu" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/nhiem-vu/"));
  await ready(page);
  expect(await page.getByText(/^Không tìm thấy/).count()).toBe(0);
});
