import { expect, test } from "vitest";
import { allRows } from "./all-rows.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { CHAIR, CHIEF, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

/** As patient as a click: a document is drawn, a report is counted. */
const PATIENT = { timeout: 30_000 };

test("story 11: the office chief freezes the monthly report, sees that all sums agree, and has it to send to the Chair with a copy to Home Affairs", async () => {
  const desk = await visit(SPECIALIST, "/bao-cao/thang");
  await desk.getByRole("button", { name: "Lập báo cáo tháng" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Lập báo cáo" }).click();
  await desk.waitForURL(/\/bao-cao\/thang\/[0-9a-f-]{36}/, PATIENT);
  await desk.getByText("Các số khớp nhau").waitFor(PATIENT);
  await desk.getByText(/Tổng số nhiệm vụ theo dõi: /).waitFor();
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk);

  // What waits to be frozen stands on the chief's first page.
  const chief = await visit(CHIEF, "/");
  const waiting = chief.getByRole("region", { name: "Báo cáo tháng" });
  await waiting.locator(`a[href="${new URL(desk.url()).pathname}"]`).click();
  await chief.getByRole("button", { name: "Chốt báo cáo" }).click();
  await chief.getByRole("dialog").getByRole("button", { name: "Chốt và lập dự thảo" }).click();
  await chief.waitForURL(/\/du-thao\//, PATIENT);
  await chief
    .getByRole("heading", { level: 1, name: /^Báo cáo: Tình hình thực hiện nhiệm vụ/ })
    .waitFor();
  await chief.getByText("Sở Nội vụ").first().waitFor();
  await desk.reload();
  await desk.getByText(/Số liệu còn nguyên như khi chốt/).waitFor(PATIENT);
  expect(await desk.getByRole("button", { name: /Sửa ngày chốt/ }).count()).toBe(0);
});

test("story 17: the Chair compares agencies within their volume group and sees the formula behind each rate", async () => {
  const page = await visit(CHAIR, "/bao-cao");
  await page.getByText("Các số khớp nhau").waitFor(PATIENT);
  await page
    .getByRole("rowheader", { name: /nhiệm vụ \(\d+ cơ quan\)$/ })
    .first()
    .waitFor();
  await page.getByText(/^Tỷ lệ chính thức của tỉnh: /).waitFor();
  const figure = page.getByRole("link", { name: /Chưa hoàn thành: Cộng, .*: mở các dòng/ }).first();
  const counted = Number(/^\d+/u.exec((await figure.textContent()) ?? "")?.[0]);
  await figure.click();
  await page.waitForURL(/\/chi-so\/OPEN\/cac-dong/);
  await expect
    .poll(() => page.getByRole("table").getByRole("row").count(), PATIENT)
    .toBe(counted + 1);
});

test("story 35: Home Affairs lists who reported partners' delays, so that it is credited", async () => {
  const page = await visit(
    "Sở Nội vụ theo dõi, đánh giá",
    `/bao-cao?form=F7&period=${new Date().getFullYear()}`,
  );
  // Filed reports are told in story-coordination; a year without one says so.
  await page
    .getByText(/^PA-\d+$|không có phiếu phản ánh nào/u)
    .first()
    .waitFor(PATIENT);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Xuất biểu này (.xlsx)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^bieu-F7-.*\.xlsx$/);

  // What it brings the agency that reported in time.
  await page.goto("/phoi-hop?view=reports&list=all");
  const credits = page.getByRole("table", { name: "Ghi nhận hai chiều" });
  const row = credits.getByRole("row", { name: /Sở Tài chính/ });
  await row.waitFor(PATIENT);
  const cells = await row.getByRole("cell").allTextContents();
  const [reported = 0, properly = 0, upheld = 0] = cells.map(Number);
  expect(reported).toBeGreaterThanOrEqual(2);
  expect(properly).toBeGreaterThanOrEqual(1);
  expect(upheld).toBeGreaterThanOrEqual(1);
});

test("what a line of a list names opens its record, and a document's number of tasks these tasks", async () => {
  const year = new Date().getFullYear();
  const page = await visit(SPECIALIST, `/bao-cao?form=F14&period=${year}`);
  const line = page
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: /^[1-9]\d*$/ }) })
    .first();
  const tasks = line.getByRole("link", { name: /^[1-9]\d*$/ });
  await tasks.waitFor(PATIENT);
  const counted = Number(await tasks.textContent());
  const document = line.getByRole("rowheader").getByRole("link");
  const reference = (await document.textContent()) ?? "";
  await document.click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/);
  await page.getByText(reference).first().waitFor(PATIENT);
  await page.goBack();
  await tasks.click();
  await page.getByRole("table", { name: "Tất cả" }).waitFor(PATIENT);
  expect(await allRows(page)).toHaveLength(counted);

  await page.goto(`/bao-cao?form=F6&period=${year}`);
  await page.getByRole("link", { name: "Đồng ý" }).first().click();
  await page.waitForURL(/\/gia-han\/[0-9a-f-]{36}/);
  await page
    .getByRole("heading", { name: /gia hạn/iu })
    .first()
    .waitFor(PATIENT);
});
