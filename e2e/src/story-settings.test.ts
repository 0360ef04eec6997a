import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { visit } from "./visitor.ts";

const ADMIN = "Quản trị hệ thống";
const shown = (iso: string) => iso.split("-").toReversed().join("/");

test("story 42: the administrator enters a day off, sees which due dates change before saving, and takes it back", async () => {
  const page = await visit(ADMIN, "/lich-lam-viec");
  const { today } = await api(page, "getSession", {});
  const year = Number(today.slice(0, 4)) + 1;
  const { days } = await api(page, "calendarYear", { query: { year } });
  // A weekday of next year that the calendar has nothing on.
  const day = [10, 11, 12, 13, 14]
    .map((date) => `${year}-05-${date}`)
    .find(
      (one) => ![0, 6].includes(new Date(one).getUTCDay()) && !days.some((row) => row.day === one),
    );
  if (!day) throw new Error("no plain weekday");

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
  await form
    .getByText(/nhiệm vụ đang mở .*đổi/)
    .first()
    .waitFor();
  await expectAccessible(page);
  const before = await api(page, "calendarYear", { query: { year } });
  expect(before.notices.filter(({ reference }) => reference === "Công điện 9/CĐ-UBND")).toEqual([]);

  await form.getByRole("button", { name: "Nhập vào lịch" }).click();
  await page
    .getByRole("row", { name: new RegExp(shown(day)) })
    .first()
    .waitFor();
  const entered = await api(page, "calendarYear", { query: { year } });
  expect(entered.workingDays).toBe(before.workingDays - 1);

  await page.getByRole("button", { name: "Rút thông báo Công điện 9/CĐ-UBND" }).click();
  await form.getByText(`${shown(day)} thành ngày làm việc`).waitFor();
  await form.getByLabel("Lý do rút").fill("Bão đổi hướng.");
  await form.getByRole("button", { name: "Rút thông báo" }).click();
  await page.getByText("đã rút ngày").waitFor();
  expect((await api(page, "calendarYear", { query: { year } })).workingDays).toBe(
    before.workingDays,
  );
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
