import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHIEF, giveTask } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

const ADMIN = "Quản trị hệ thống";
const shown = (iso: string) => iso.split("-").toReversed().join("/");

/** Whether people work on a day, and the first one after it on which they do. */
async function daysOf(page: Page, from: string): Promise<(day: string) => boolean> {
  const years = [Number(from.slice(0, 4)), Number(from.slice(0, 4)) + 1];
  const books = await Promise.all(
    years.map((year) => api(page, "calendarYear", { query: { year } })),
  );
  const known = new Map(books.flatMap(({ days }) => days).map(({ day, kind }) => [day, kind]));
  return (day) => {
    const kind = known.get(day);
    return kind ? kind === "make-up" : ![0, 6].includes(new Date(day).getUTCDay());
  };
}
const after = (day: string, works: (day: string) => boolean): string => {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return works(next) ? next : after(next, works);
};

test("story 42: the administrator enters a day off, sees which due dates change before saving, and takes it back", async () => {
  const task = await giveTask({ term: [{ within: 20, unit: "workday", from: "receipt" }] });
  const page = await visit(ADMIN, "/lich-lam-viec");
  const { today } = await api(page, "getSession", {});
  const chief = await windowOf(CHIEF);
  const lastDay = async () =>
    (await api(chief, "getTask", { params: { id: task.id } })).lastDay ?? "";
  const due = await lastDay();
  const works = await daysOf(page, today);
  // A storm on a working day within the twenty: the task is due on the next working day after its own.
  let day = after(today, works);
  for (let count = 0; count < 12; count++) day = after(day, works);
  const moved = after(due, works);
  expect(day < due).toBe(true);
  const year = Number(day.slice(0, 4));

  await page.goto(`/lich-lam-viec?year=${year}`);
  await page.getByRole("heading", { level: 1, name: `Lịch làm việc ${year}` }).waitFor();
  await page.getByRole("button", { name: "Nhập thông báo" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Số, ký hiệu văn bản").fill("Công điện 9/CĐ-UBND");
  await form.getByLabel("Cơ quan ban hành").fill("Ủy ban nhân dân tỉnh An Sơn");
  await form.getByRole("textbox", { name: "Ngày ban hành" }).fill(shown(today));
  await form.getByRole("textbox", { name: "Ngày thứ 1" }).fill(shown(day));
  await form.getByLabel("Dịp").fill("Nghỉ tránh bão");
  await form.getByRole("button", { name: "Xem trước" }).click();
  await form
    .getByText(`${shown(day)} thành ngày nghỉ: Nghỉ tránh bão (Công điện 9/CĐ-UBND`)
    .waitFor();
  await form.getByText(/^[1-9]\d* nhiệm vụ đang mở của [1-9]\d* cơ quan sẽ đổi/).waitFor();
  const { number } = await api(chief, "getTask", { params: { id: task.id } });
  const line = form.getByRole("row").filter({ hasText: `NV-${number} ` });
  await line.getByText(shown(due), { exact: true }).waitFor();
  await line.getByText(shown(moved), { exact: true }).waitFor();
  expect(await lastDay()).toBe(due);
  await expectAccessible(page);
  const before = await api(page, "calendarYear", { query: { year } });
  expect(before.notices.filter(({ reference }) => reference === "Công điện 9/CĐ-UBND")).toEqual([]);

  await form.getByRole("button", { name: "Nhập vào lịch" }).click();
  // The preview has rows with dates of its own.
  await form.waitFor({ state: "detached" });
  await page
    .getByRole("row", { name: new RegExp(shown(day)) })
    .first()
    .waitFor();
  const entered = await api(page, "calendarYear", { query: { year } });
  expect(entered.workingDays).toBe(before.workingDays - 1);
  expect(await lastDay()).toBe(moved);

  await page.getByRole("button", { name: "Rút thông báo Công điện 9/CĐ-UBND" }).click();
  await form.getByText(`${shown(day)} thành ngày làm việc`).waitFor();
  await form.getByLabel("Lý do rút").fill("Bão đổi hướng.");
  await form.getByRole("button", { name: "Rút thông báo" }).click();
  await page.getByText("đã rút ngày").waitFor();
  expect((await api(page, "calendarYear", { query: { year } })).workingDays).toBe(
    before.workingDays,
  );
  expect(await lastDay()).toBe(due);
});

test("story 39: whoever looks at a setting sees who changed it, when, from which value, on what ground, and what moved", async () => {
  const page = await visit(ADMIN, "/thiet-lap");
  const title = "Cảnh báo vàng khi còn không quá";
  await page.getByRole("button", { name: `Đổi thiết lập ${title}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Giá trị mới (ngày làm việc)").fill("5");
  await dialog.getByLabel("Căn cứ").fill("Quyết định 12/QĐ-UBND");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await dialog.getByText("“3 ngày làm việc” thành “5 ngày làm việc”").waitFor();
  const { movement } = await api(page, "previewSetting", {
    query: { key: "alert.yellowDays", value: "5" },
  });
  await dialog
    .getByText(
      movement?.count
        ? `${movement.count} nhiệm vụ đang mở của ${movement.agencies} cơ quan sẽ đổi`
        : "Không nhiệm vụ đang mở nào đổi ngày hay mức.",
    )
    .waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Đổi thiết lập" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("button", { name: `Lịch sử thiết lập ${title}` }).click();
  const row = dialog.getByRole("row", { name: /5 ngày làm việc/ }).first();
  for (const fact of ["Quyết định 12/QĐ-UBND", "Đang áp dụng", String(movement?.count ?? "")]) {
    await row.getByText(fact, { exact: false }).first().waitFor();
  }
  expect(await row.textContent()).toContain("Quyết định 12/QĐ-UBND");
  await dialog.getByText("Ban đầu: 3 ngày làm việc.").waitFor();
  await expectAccessible(page);
});

test("the calendar and the settings fit a telephone", async () => {
  const page = await visit(ADMIN, "/lich-lam-viec", PHONE);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: "Nhập thông báo" }).click();
  const occasion = page.getByRole("dialog").getByLabel("Dịp");
  await occasion.waitFor();
  expect(await occasion.isEditable()).toBe(true);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
