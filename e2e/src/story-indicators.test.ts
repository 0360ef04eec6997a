import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { day } from "./dispatch.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { CHAIR, CHIEF, DIRECTOR } from "./story.ts";
import { ready, visit } from "./visitor.ts";

/** As patient as a click: a page is read over the network. */
const PATIENT = { timeout: 30_000 };

/** n and N, which end what is said of a figure: "…, Tháng 1/2026: 87,21% (259/297)". */
const ratioIn = (text: string): [number, number] => {
  const [, n = "", of = ""] = [...text.matchAll(/([\d.]+)\/([\d.]+)/g)].at(-1) ?? [];
  return [Number(n.replaceAll(".", "")), Number(of.replaceAll(".", ""))];
};

test("story 12: the office chief sees how late the Office itself is in entering and confirming", async () => {
  const page = await visit(CHIEF, "/chi-so");
  const own = page.getByRole("region", { name: "Phần việc của Văn phòng" });
  await own
    .getByRole("link", { name: "Thời gian nhập, giao nhiệm vụ bình quân", exact: true })
    .waitFor();
  const confirming = own.getByRole("link", { name: /^Thời gian chờ xác nhận bình quân: .* ngày/ });
  const [days, results] = ratioIn((await confirming.textContent()) ?? "");
  await confirming.click();
  await page.waitForURL(/\/chi-so\/CONFIRMATION_DELAY\/cac-dong/);
  const rows = page.getByRole("table").getByRole("row");
  await rows.nth(1).waitFor();
  while (await page.getByRole("button", { name: "Xem thêm" }).count()) {
    const before = await rows.count();
    await page.getByRole("button", { name: "Xem thêm" }).click();
    await expect.poll(() => rows.count(), PATIENT).toBeGreaterThan(before);
  }
  // The rows are the results decided, and their days add up to the figure that was clicked.
  const waited = await page
    .getByRole("cell")
    .and(page.locator("[data-label='Số ngày']"))
    .allTextContents();
  expect(waited).toHaveLength(results);
  expect(waited.reduce((sum, one) => sum + Number(one), 0)).toBe(days);
});

test("story 17: the Chair compares agencies within their volume group and sees the formula behind each rate", async () => {
  const page = await visit(CHAIR, "/chi-so");
  await page.getByText("Công thức chính thức của tỉnh").waitFor();
  await page.getByRole("link", { name: "Hoàn thành trên số đến hạn", exact: true }).click();
  await page
    .getByText("Nhiệm vụ đã hoàn thành / nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn chưa xong")
    .waitFor();
  await page.getByText("Cơ quan cùng nhóm khối lượng mới so với nhau.").waitFor();
  const groups = page.getByRole("heading", { level: 2, name: /nhiệm vụ \(\d+ cơ quan\)$/ });
  await groups.first().waitFor();
  expect(await groups.count()).toBeGreaterThan(1);
  const figure = page
    .getByRole("table")
    .getByRole("link", { name: /\d+\/[1-9]\d*.*Mở các dòng/ })
    .first();
  const [n, of] = ratioIn((await figure.textContent()) ?? "");
  await figure.click();
  await page.waitForURL(/cac-dong/);
  await expectRows(page, n);
  await page.getByRole("link", { name: "Tất cả (mẫu số)" }).click();
  await expectRows(page, of);
});

test("what the Party gave is reported apart: the summary, a figure and the rows behind it", async () => {
  const page = await visit(CHAIR, "/chi-so/theo-co-quan?period=2026");
  const given = page.locator("tfoot td[data-label='Tổng số được giao']");
  const everything = await given.textContent(PATIENT);
  await page.getByRole("combobox", { name: "Nguồn giao" }).selectOption("Cấp ủy giao");
  await page.getByText("Chỉ tính nhiệm vụ: Cấp ủy giao.").waitFor();
  await expect.poll(() => given.textContent(), PATIENT).not.toBe(everything);
  await given.getByRole("link").click();
  await page.waitForURL(/ASSIGNED\/cac-dong.*origin=PARTY/);
  await page.getByText("Chỉ tính nhiệm vụ: Cấp ủy giao.").waitFor();
  await page.getByRole("table").getByRole("link").first().click();
  await page.waitForURL(/\/nhiem-vu\//);
  await page.getByText(/· Cấp ủy giao/).waitFor();
});

test("a person sees their own figures and the rows behind them; their head does too, another head does not", async () => {
  const page = await visit("Người thực hiện, Sở Tài chính", "/chi-so");
  await page.getByRole("link", { name: "Số liệu của tôi" }).click();
  await page.getByRole("heading", { level: 1, name: /^Số liệu của / }).waitFor();
  await page.getByText("Chỉ người này, thủ trưởng cơ quan").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const personId = new URL(page.url()).searchParams.get("personId") ?? "";
  const own = `/chi-so?personId=${personId}&period=${day(-60)}..${day(0)}`;
  await page.goto(own);
  const figure = page.getByRole("link", { name: /^Bước việc xong đúng hạn: .*\d+\/[1-9]\d*/ });
  const [, of] = ratioIn((await figure.textContent(PATIENT)) ?? "");
  await figure.click();
  await page.waitForURL(/cac-dong.*personId=/);
  expect(of).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Tất cả (mẫu số)" }).click();
  await expectRows(page, of);

  const head = await visit(DIRECTOR, own);
  await head.getByRole("heading", { level: 1, name: /^Số liệu của / }).waitFor();
  const other = await visit("Chủ tịch UBND xã", own);
  await other.getByText("Số liệu của một cá nhân chỉ người đó").waitFor();
});

test("each mark of the pictures opens the rows that it counts, and each picture has its table", async () => {
  const page = await visit(CHAIR, "/chi-so/bieu-do");
  const map = page.getByRole("application", { name: /^Kết quả theo cơ quan và tháng/ });
  const drawn = page.locator("[aria-busy=false]");
  const said = page.locator("output");
  await map.and(drawn).waitFor();
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const [, of] = await saidOf(page, /, Tháng \d+\/\d+:/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/cac-dong.*part=denominator/);
  await expectRows(page, of);
  await page.goBack();
  await ready(page);

  // The same by the mouse: the first cell of the map that has a rate, where it stands.
  await map.and(drawn).waitFor();
  const number = map.locator("svg text").filter({ hasText: /^\d+$/ }).first();
  await number.click();
  await page.waitForURL(/cac-dong.*part=denominator/);
  await page.getByRole("table").waitFor();
  await page.goBack();
  await ready(page);

  const ladder = page.getByRole("application", { name: /^Bậc thang số ngày quá hạn/ });
  await ladder.and(drawn).waitFor();
  await ladder.focus();
  await page.keyboard.press("ArrowDown");
  const late = await said.filter({ hasText: /Quá hạn/ }).textContent();
  await page.keyboard.press("Enter");
  await page.waitForURL(/chi-so\/OVERDUE_\w+\/cac-dong/);
  await expectRows(page, Number(/(\d+)$/.exec(late ?? "")?.[1]));
  await page.goBack();
  await ready(page);

  const split = page.getByRole("application", { name: /^Ngày sau hạn, tính cho ai/ });
  await split.and(drawn).waitFor();
  await split.focus();
  await page.keyboard.press("ArrowDown");
  const days = await said.filter({ hasText: /Cơ quan chủ trì: [\d.]+ ngày$/ }).textContent();
  await page.keyboard.press("Enter");
  await page.waitForURL(/chi-so\/DELAY_OWN\/cac-dong/);
  // The days of the tasks that it opens are the days of the part that was clicked.
  const charged = page.locator("td[data-label='Số ngày']");
  await expect
    .poll(async () => {
      const all = (await charged.allTextContents()).map(Number);
      return all.reduce((sum, one) => sum + one, 0);
    }, PATIENT)
    .toBe(Number(/([\d.]+) ngày$/.exec(days ?? "")?.[1]?.replaceAll(".", "")));
  await page.goBack();
  await ready(page);

  await page.getByRole("button", { name: "Xem bảng số liệu" }).first().click();
  await page.getByRole("table", { name: /^Bảng số liệu: Hoàn thành trên số đến hạn/ }).waitFor();
  await expectAccessible(page, "the pictures with a table");
  await expectNoSidewaysScroll(page, "the pictures with a table");
  const { rows, months } = await api(page, "getHeatMap", { query: {} });
  expect([rows.length > 50, months.length]).toEqual([true, 12]);
});

/** What is said of the mark that the keys have reached. */
async function saidOf(page: Page, pattern: RegExp): Promise<[number, number]> {
  const said = page.locator("output").filter({ hasText: pattern });
  await said.first().waitFor({ state: "attached" });
  return ratioIn((await said.first().textContent()) ?? "");
}

async function expectRows(page: Page, count: number): Promise<void> {
  const rows = page.getByRole("table").locator("tbody tr");
  await expect.poll(() => rows.count(), PATIENT).toBe(Math.min(count, 50));
}

test("what inspections found is an indicator like others: ranked within a group, its rows open the record", async () => {
  const page = await visit(CHAIR, "/chi-so?period=2026");
  const part = page.getByRole("region", { name: "Kiểm tra, phát hiện" });
  await part.getByRole("link", { name: "Cơ quan được kiểm tra", exact: true }).click();
  await page.waitForURL(/\/chi-so\/INSPECTED/);
  await page.getByRole("table").first().waitFor();
  // One agency is no rate of its own, and no directive gave it: neither a rank nor an origin to choose.
  expect(await page.getByRole("combobox", { name: /Thứ tự trong nhóm|Nguồn giao/ }).count()).toBe(
    0,
  );
  await page.goto("/chi-so/ON_TIME_OF_DONE?period=2026");
  await page
    .getByRole("combobox", { name: "Thứ tự trong nhóm" })
    .selectOption("Xếp hạng theo chỉ số");
  await page.waitForURL(/order=rank/);
  await page.getByRole("columnheader", { name: "Hạng" }).first().waitFor();
  const ranks = await page
    .getByRole("table")
    .first()
    .locator("td[data-label='Hạng']")
    .allTextContents();
  expect(ranks[0]).toBe("1");
  await expectAccessible(page, "an indicator ranked");
  await page.goto("/chi-so/INSPECTED/cac-dong?period=2026");
  await page.getByRole("table").getByRole("link").first().click();
  await page.waitForURL(/\/co-quan\//);
  await page.goto("/chi-so/BODY_RESULTS_SENT/cac-dong?period=2026&part=denominator");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("region", { name: "Kết quả tháng" }).waitFor();
});
