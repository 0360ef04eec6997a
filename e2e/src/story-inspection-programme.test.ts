import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, SPECIALIST } from "./story.ts";
import { ready, visit } from "./visitor.ts";

const shown = (iso: string) => iso.split("-").toReversed().join("/");
const rowOf = (page: Page, unit: string) => page.getByRole("row", { name: new RegExp(`^${unit}`) });
const PLAN = "Kế hoạch kiểm tra kỷ cương";

/** Opens an act's dialog by its button, and says how it is sent. */
async function dialogOf(
  page: Page,
  title: string,
  within: ReturnType<Page["locator"]> | Page = page,
) {
  await within.getByRole("button", { name: title, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: title });
  return { dialog, send: dialog.getByRole("button", { name: title, exact: true }) };
}

test("requirement A5: a year's plan of inspections is drafted, approved, changed by a document, and one click proposes a line", async () => {
  const page = await visit(SPECIALIST, "/kiem-tra");
  await page.getByRole("link", { name: "Kế hoạch kiểm tra năm" }).click();
  await page.waitForURL(/ke-hoach-nam/);
  const { today } = await api(page, "getSession", {});
  const month = Number(today.slice(5, 7));

  const drafting = await dialogOf(page, "Dự thảo kế hoạch năm");
  await drafting.dialog.getByLabel("Tên kế hoạch").fill(PLAN);
  await drafting.send.click();
  await page.waitForURL(/ke-hoach-nam\/[0-9a-f-]{36}$/);
  await page.getByText("Kế hoạch chưa có cuộc kiểm tra nào").waitFor();

  for (const { unit, content } of [
    { unit: "Sở Công Thương", content: "Giờ làm việc, thẻ công chức" },
    { unit: null, content: "Chuyên đề thư xin lỗi ở cấp xã" },
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does it
    const { dialog, send } = await dialogOf(page, "Thêm cuộc kiểm tra");
    // What is not announced is not even offered: a plan would tell of it.
    expect(await dialog.getByLabel("Loại kiểm tra").getByRole("option").allTextContents()).not.toContain("Đột xuất"); // prettier-ignore
    await send.click();
    await dialog.getByText("Hãy ghi: Nội dung kiểm tra.").first().waitFor();
    if (unit !== null) {
      await dialog.getByLabel("Cơ quan được kiểm tra").fill(unit);
      await page.getByRole("option", { name: unit, exact: true }).click();
    }
    await dialog.getByLabel("Nội dung kiểm tra").fill(content);
    await dialog.getByLabel("Thời gian").selectOption(`${month}-${month}`);
    await dialog.getByLabel("Tổ, đoàn chủ trì").selectOption({ index: 1 });
    await send.click();
    await dialog.waitFor({ state: "detached" });
  }
  await rowOf(page, "Sở Công Thương").getByText("Chưa đề nghị").waitFor();
  expect(await rowOf(page, "Sở Công Thương").getByRole("button", { name: "Đề nghị kiểm tra" }).count()).toBe(0); // prettier-ignore

  const approving = await dialogOf(page, "Ghi văn bản phê duyệt");
  await approving.dialog.getByLabel("Số văn bản").fill("77/KH-UBND");
  await approving.dialog.getByLabel("Ngày văn bản").fill(shown(today));
  await approving.dialog.getByLabel("Người ký, chức vụ").fill("Chủ tịch UBND tỉnh");
  await approving.send.click();
  await approving.dialog.waitFor({ state: "detached" });
  await page.getByText(/Phê duyệt: số 77\/KH-UBND/).waitFor();

  // From here on only another document changes it.
  const theme = rowOf(page, "Chưa nêu tên cơ quan");
  const dropping = await dialogOf(page, "Bỏ khỏi kế hoạch", theme);
  await dropping.dialog.getByLabel("Số văn bản").fill("77/KH-UBND");
  await dropping.dialog.getByLabel("Ngày văn bản").fill(shown(today));
  await dropping.dialog.getByLabel("Người ký, chức vụ").fill("Chủ tịch UBND tỉnh");
  await dropping.dialog.getByLabel("Lý do").fill("Đã thanh tra chuyên đề");
  await dropping.send.click();
  await dropping.dialog
    .getByText(/là một văn bản khác/)
    .first()
    .waitFor();
  await dropping.dialog.getByLabel("Số văn bản").fill("90/KH-UBND");
  await dropping.send.click();
  await dropping.dialog.waitFor({ state: "detached" });
  await theme.getByText(/Bỏ theo văn bản số 90\/KH-UBND ngày .*Đã thanh tra chuyên đề/).waitFor();
  await expectAccessible(page, "a year's plan of inspections");

  // One click lays the proposal out; what is sent carries the line out.
  const line = rowOf(page, "Sở Công Thương");
  await line.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  const proposal = page.getByRole("dialog", { name: "Đề nghị kiểm tra" });
  expect(await proposal.getByLabel("Tên, chủ đề cuộc kiểm tra").inputValue()).toBe("Giờ làm việc, thẻ công chức"); // prettier-ignore
  await proposal.getByText("Sở Công Thương", { exact: true }).waitFor();
  await proposal.getByRole("button", { name: "Đề nghị kiểm tra", exact: true }).click();
  await page.waitForURL(/\/kiem-tra\/[0-9a-f-]{36}$/);
  const own = page.getByRole("link", { name: /^KHKT-\d+, mục 1$/ });
  await own.click();
  await page.waitForURL(/ke-hoach-nam\//);
  await line.getByRole("link", { name: /^KT-\d+$/ }).waitFor();
  const plan = page.url();

  // Every figure opens its rows.
  await page.getByRole("link", { name: "Đã bỏ khỏi kế hoạch: 1" }).click();
  await page.waitForURL(/figure=dropped/);
  await theme.waitFor();
  await line.waitFor({ state: "detached" });

  // An agency that the plan does not name reads of the plan and of none of its lines.
  const agency = await visit(DIRECTOR, new URL(plan).pathname);
  await agency.getByText(/ghi cơ quan bạn/).waitFor();
  expect(await agency.getByRole("row", { name: /^Sở Công Thương/ }).count()).toBe(0);

  const phone = await visit(SPECIALIST, new URL(plan).pathname, PHONE);
  await ready(phone);
  await expectNoSidewaysScroll(phone, "a year's plan on a telephone");
  const phones = await visit(SPECIALIST, "/kiem-tra/ke-hoach-nam", PHONE);
  await ready(phones);
  await expectNoSidewaysScroll(phones, "the year's plans on a telephone");
});
