import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { allRows } from "./all-rows.ts";
import { api } from "./api.ts";
import { day, dayFirst } from "./dispatch.ts";
import { DIRECTOR, giveTask, SPECIALIST, submitResult } from "./story.ts";
import { visit } from "./visitor.ts";

test("story 7: the Office returns a result with a reason, the agency submits again, the Office confirms", async () => {
  const task = await giveTask();
  await submitResult(task);
  const office = await visit(SPECIALIST, task.address);
  await office.getByRole("button", { name: "Trả lại", exact: true }).click();
  const returning = office.getByRole("dialog", { name: /^Trả lại/ });
  await returning.getByRole("button", { name: "Trả lại", exact: true }).click();
  await returning.getByText("Chưa ghi: Lý do trả lại.").first().waitFor();
  await returning.getByRole("radio", { name: "Lỗi của cơ quan" }).check();
  await returning.getByLabel("Lý do trả lại").fill("Thiếu danh mục tài sản kèm theo.");
  await returning.getByRole("button", { name: "Trả lại", exact: true }).click();
  await office.getByRole("status").getByText("Đã trả lại nhiệm vụ.").waitFor();
  await office.getByText("Trả lại, lỗi của cơ quan").waitFor();
  await office.getByText("Lý do: Thiếu danh mục tài sản kèm theo.").waitFor();

  const agency = await visit(DIRECTOR, task.address);
  await agency.getByText("Lý do: Thiếu danh mục tài sản kèm theo.").waitFor();
  await agency.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).click();
  const submitting = agency.getByRole("dialog", { name: /^Báo cáo hoàn thành/ });
  await submitting.getByLabel("Số, ký hiệu văn bản").fill("78/TTr-STC");
  await submitting.getByRole("textbox", { name: "Ngày của văn bản" }).fill(dayFirst(day(0)));
  await submitting.getByLabel("Nơi nhận").fill("UBND tỉnh An Sơn");
  await submitting.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).click();
  await agency.getByRole("status").getByText("Đã báo cáo hoàn thành").waitFor();

  await office.goto(task.address);
  await office.getByRole("button", { name: "Xác nhận hoàn thành", exact: true }).click();
  const confirming = office.getByRole("dialog", { name: /^Xác nhận hoàn thành/ });
  await confirming.getByRole("radio", { name: `${dayFirst(day(0))} (78/TTr-STC)` }).check();
  await confirming.getByRole("button", { name: "Xác nhận hoàn thành", exact: true }).click();
  await office.getByRole("status").getByText("Đã xác nhận hoàn thành.").waitFor();
  await office.getByText("Đã xác nhận", { exact: true }).waitFor();
  const { state } = await api(office, "getTask", { params: { id: task.id } });
  expect(state).toBe("COMPLETED");
  await office
    .getByText("hoàn thành ngày " + dayFirst(day(0)))
    .first()
    .waitFor();
});

test("the Office sees which agency is late and by how many days, and each number opens its rows", async () => {
  const page = await visit(SPECIALIST, "/theo-co-quan");
  const { said, rows } = await openNumber(page, "Theo cơ quan");
  expect(rows).toEqual(said);
});

test("the finished of the year that the board counts of an agency open just those, and say so", async () => {
  const page = await visit(SPECIALIST, "/theo-co-quan");
  const table = page.getByRole("table", { name: "Theo cơ quan" });
  const done = table.getByRole("link", { name: /^Hoàn thành từ 01\/01: \d+,/ });
  await done.first().waitFor();
  const counts = (await done.allInnerTexts()).map(Number);
  const count = Math.min(...counts);
  await done.nth(counts.indexOf(count)).click();
  await page.getByRole("button", { name: /Hoàn thành từ 01\/01\// }).waitFor();
  expect(await allRows(page)).toHaveLength(count);
});

test("the Office sees which directive is late and by how many days, and each number opens its rows", async () => {
  const page = await visit(SPECIALIST, "/theo-van-ban");
  const { said, rows } = await openNumber(page, "Theo văn bản");
  expect(rows).toEqual(said);
});

test("story 6: each figure of the Office's day opens the list that it counts", async () => {
  const page = await visit(SPECIALIST, "/");
  const tile = page.getByRole("list", { name: "Các con số hôm nay" }).getByRole("link", {
    name: /Quá hạn, cần đôn đốc/,
  });
  const count = Number.parseInt(await tile.innerText(), 10);
  expect(count).toBeGreaterThan(0);
  await tile.click();
  await page.getByRole("heading", { level: 1, name: /Quá hạn/ }).waitFor();
  await page.getByText(`${count} nhiệm vụ.`).waitFor();
  expect(await allRows(page)).toHaveLength(count);
});

interface Lateness {
  count: number;
  longest: string;
}

/** Of the row with the fewest late tasks: what the board says of it, and what the rows say that its number opens. */
async function openNumber(page: Page, board: string): Promise<{ said: Lateness; rows: Lateness }> {
  const table = page.getByRole("table", { name: board });
  const overdue = table.getByRole("link", { name: /^Quá hạn: \d+,/ });
  await overdue.first().waitFor();
  const counts = (await overdue.allInnerTexts()).map(Number);
  const count = Math.min(...counts);
  const at = counts.indexOf(count);
  const days = table.getByRole("link", { name: /^Quá hạn lâu nhất: \d+ ngày,/ }).nth(at);
  const said = { count, longest: await days.innerText() };
  await overdue.nth(at).click();
  await page.getByRole("heading", { level: 1, name: /Quá hạn/ }).waitFor();
  const rows = await allRows(page);
  const late = rows.map((text) => Number(/quá hạn (\d+) ngày/i.exec(text)?.[1]));
  return { said, rows: { count: rows.length, longest: `${Math.max(...late)} ngày` } };
}
