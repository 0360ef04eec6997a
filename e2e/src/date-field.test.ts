import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { day, dayFirst } from "./dispatch.ts";
import { DIRECTOR, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

const NO_DAY = "31/02/2026";

/** Every act that the page sends from now on. */
function acts(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && /\/api\/(self-checks|legal-documents)/.test(request.url())) {
      sent.push(request.postData() ?? "");
    }
  });
  return sent;
}

test("a mistyped or forbidden day stays in its field, is named, and keeps the form from being sent", async () => {
  const page = await visit(DIRECTOR, "/kiem-tra/tu-kiem-tra");
  const sent = acts(page);
  await page.getByRole("button", { name: "Lập kế hoạch tự kiểm tra" }).click();
  const dialog = page.getByRole("dialog", { name: "Lập kế hoạch tự kiểm tra" });
  const field = dialog.getByLabel("Xong trước khi hết ngày");
  const send = dialog.getByRole("button", { name: "Lập kế hoạch tự kiểm tra", exact: true });
  await dialog.getByLabel("Nội dung kiểm tra").fill("Sổ theo dõi công văn đến");

  // A day that is good first: nothing of it may be left when another text has taken its place.
  await field.fill(dayFirst(day(3)));
  await field.fill(NO_DAY);
  // By mouse, at the first click: what appears when the field is left must not move the button away.
  await send.click();
  const list = dialog.getByRole("alert");
  await list.getByText(`Ô “Xong trước khi hết ngày”: “${NO_DAY}” không phải một ngày.`, { exact: false }).waitFor(); // prettier-ignore
  expect(await field.inputValue()).toBe(NO_DAY);
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  // The cursor stands in it.
  await dialog.locator('[data-field="lastDay"]:focus').waitFor();

  await field.fill(dayFirst(day(-1)));
  await list.waitFor({ state: "detached" });
  await field.press("Enter");
  await list.getByText(`Ô “Xong trước khi hết ngày”: ngày không được trước ${dayFirst(day(0))}.`).waitFor(); // prettier-ignore
  expect(await field.inputValue()).toBe(dayFirst(day(-1)));

  // Leaving the field says it there, and does not put another day over it.
  await field.fill("mai");
  await dialog.getByLabel("Nội dung kiểm tra").focus();
  await dialog.getByText("“mai” không phải một ngày", { exact: false }).waitFor();
  expect(await field.inputValue()).toBe("mai");

  // Emptied, it is missing and no more than that.
  await field.fill("");
  await send.click();
  await list.getByText("Hãy chọn ngày.").waitFor();
  // The calendar opens beside a wrong text and leaves it alone until a day is chosen; then that day stands there.
  await field.fill(NO_DAY);
  await dialog.getByRole("button", { name: "Chọn ngày trên lịch" }).click();
  const calendar = page.getByRole("dialog", { name: "Chọn ngày trên lịch" });
  await calendar.getByRole("button", { name: "Tháng sau" }).click();
  expect(await field.inputValue()).toBe(NO_DAY);
  await calendar.getByRole("button", { name: /^15 / }).click();
  await calendar.waitFor({ state: "detached" });
  expect(await field.inputValue()).toMatch(/^15\/\d\d\/\d{4}$/);
  expect(await field.getAttribute("aria-invalid")).toBeNull();
  expect(sent).toEqual([]);
  // Short forms are written out when the field is left.
  const [year = "", month, date] = day(40).split("-");
  await field.fill(`${Number(date)}/${Number(month)}/${year.slice(2)}`);
  await field.blur();
  expect(await field.inputValue()).toBe(dayFirst(day(40)));
});

test("a wrong text in a field that may be empty is not taken as empty", async () => {
  const page = await visit(SPECIALIST, "/can-cu-phap-ly");
  const sent = acts(page);
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Số, ký hiệu").fill(`${Date.now()}/QĐ-UBND`);
  await dialog.getByLabel("Cơ quan ban hành").fill("UBND tỉnh An Sơn");
  const field = dialog.getByLabel(/^Có hiệu lực từ ngày/);
  await field.fill(NO_DAY);
  await dialog.getByRole("button", { name: "Thêm vào sổ" }).click();
  await dialog.getByRole("alert").getByText(`“${NO_DAY}” không phải một ngày`, { exact: false }).waitFor(); // prettier-ignore
  expect(await field.inputValue()).toBe(NO_DAY);
  expect(sent).toEqual([]);
  await dialog.getByRole("button", { name: "Xóa ngày" }).click();
  await dialog.getByRole("alert").waitFor({ state: "detached" });
  expect(await field.inputValue()).toBe("");
});

test("a filter of a list keeps its day while another is mistyped", async () => {
  const page = await visit(SPECIALIST, "/can-cu-phap-ly");
  const field = page.getByRole("textbox", { name: "Tại ngày" });
  await field.fill("05/01/2026");
  await page.waitForURL(/asOf=2026-01-05/);
  await field.fill(NO_DAY);
  await field.press("Enter");
  await page.getByText(`“${NO_DAY}” không phải một ngày`, { exact: false }).waitFor();
  expect(page.url()).toContain("asOf=2026-01-05");
  await field.fill("6/1/2026");
  await page.waitForURL(/asOf=2026-01-06/);
  expect(await field.inputValue()).toBe("6/1/2026");
});
