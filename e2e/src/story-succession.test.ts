import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHIEF } from "./story.ts";
import { ready, visit } from "./visitor.ts";

const ADMIN = "Quản trị hệ thống";
const ONE = "UBND xã Khê Tiến";
/** The tasks go over behind the page. */
const PATIENT = { timeout: 30_000 };
const OTHER = "UBND xã Khê Thịnh";
const MERGED = "UBND xã Khê Tiến Thịnh";

async function choose(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true }).last();
  await field.fill(name);
  await page.getByRole("option", { name, exact: true }).click();
}

test("story 41: an administrator enters a merger once, its open tasks are routed, and reports stay as they were", async () => {
  const page = await visit(ADMIN, "/co-quan/sap-xep");
  const summary = (structure: "then" | "now", period?: string) =>
    api(page, "getIndicatorTable", {
      query: { set: "summary", structure, ...(period ? { period } : {}) },
    });
  const last = (await summary("then")).before.code;
  const before = await summary("then", last);
  await page.getByRole("link", { name: "Ghi sắp xếp mới" }).click();
  const form = page.getByRole("form", { name: "Ghi sắp xếp mới" });
  await form
    .getByRole("textbox", { name: "Căn cứ" })
    .fill("Nghị quyết 32/NQ-HĐND của HĐND tỉnh An Sơn");
  await choose(page, "Cơ quan kết thúc hoạt động", ONE);
  await choose(page, "Cơ quan kết thúc hoạt động", OTHER);
  await form.getByRole("textbox", { name: "Tên đầy đủ" }).fill(MERGED);
  await form.getByRole("combobox", { name: "Loại" }).selectOption("commune");
  await choose(page, "Cơ quan cấp trên (không bắt buộc)", "UBND tỉnh An Sơn");
  await form.getByRole("button", { name: "Xem trước", exact: true }).click();
  await page.getByRole("heading", { name: "Sẽ thay đổi" }).waitFor();
  await page.getByRole("heading", { name: "Nhiệm vụ đang mở" }).waitFor();
  await expectAccessible(page, "a merger before it is written");
  await page.getByRole("button", { name: "Ghi sắp xếp", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`thành ${MERGED}$`) }).waitFor();
  const id = page.url().split("/").at(-1) ?? "";
  const routingsOf = async () =>
    (await api(page, "getReorganisation", { params: { id } })).routings;
  // What was handed in or rests waits to be decided before it goes over; the page says so.
  await expect.poll(async () => (await routingsOf()).done, PATIENT).toBeGreaterThan(0);
  await page.getByText(/^[1-9]\d* đã chuyển, \d+ đang chuyển hoặc chờ điều kiện, 0 chờ/).waitFor();
  const { successors, routings } = await api(page, "getReorganisation", { params: { id } });
  const merged = successors[0]?.unit.id ?? "";
  const held = await api(page, "listTasks", {
    query: { list: "inherited", unitId: merged, limit: 100 },
  });
  expect(held.items.length).toBeGreaterThan(0);
  expect(routings.waiting).toBe(0);

  // What was counted stays; today nothing is counted twice or lost, whichever way one looks.
  expect((await summary("then", last)).rows).toEqual(before.rows);
  const [then, now] = [await summary("then"), await summary("now")];
  expect(now.total).toEqual(then.total);
  expect(now.rows.map(({ unit }) => unit.name)).not.toContain(ONE);

  // The line of a body that is no more, and what one of its people hands over.
  await page.getByRole("link", { name: MERGED }).first().click();
  await page
    .getByText(new RegExp(`hợp nhất vào ${MERGED}`))
    .first()
    .waitFor();
  await expectAccessible(page, "the body that took over");

  await page.goto("/chi-so/theo-co-quan?structure=now");
  await ready(page);
  await page.getByRole("radio", { name: "Cơ cấu hiện nay" }).isChecked();
});

test("story 41: the Office routes what a split has left, by keyboard and all at once", async () => {
  const page = await visit(CHIEF, "/co-quan/sap-xep");
  const { items } = await api(page, "listReorganisations", {});
  const split = items.find(({ kind, waiting }) => kind === "split" && waiting > 0);
  if (!split) throw new Error("the demo has tasks to route");
  await page.goto("/");
  await page.getByRole("link", { name: /nhiệm vụ chờ chọn cơ quan nhận/ }).click();
  await page.getByRole("heading", { name: "Chờ chọn cơ quan nhận" }).waitFor();
  await page
    .getByRole("checkbox", { name: /^Chọn NV-/ })
    .first()
    .waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press(" ");
  await page.getByText("Đã chọn 1", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Bỏ chọn" }).click();
  await page.getByRole("button", { name: "Chọn tất cả đang hiện" }).click();
  await choose(page, "Hoặc chuyển đến", "Sở Công Thương");
  await expectAccessible(page, "tasks to be routed");
  await page.getByRole("button", { name: "Chuyển", exact: true }).click();
  await page.getByText(/, 0 chờ chọn cơ quan nhận/).waitFor();
  const { routings } = await api(page, "getReorganisation", { params: { id: split.id } });
  expect(routings).toMatchObject({ waiting: 0, overdue: 0 });
  expect(routings.done + routings.decided).toBe(split.waiting);
  const phone = await visit(CHIEF, `/co-quan/sap-xep/${split.id}`, PHONE);
  await expectNoSidewaysScroll(phone);
});
