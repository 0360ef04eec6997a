import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { day, dayFirst } from "./dispatch.ts";
import { choose, textFile } from "./files.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { visit } from "./visitor.ts";

test("an agency acknowledges its task, works in steps, reports, and submits with evidence", async () => {
  const task = await giveTask();
  const page = await visit(DIRECTOR, "/");
  await page
    .getByRole("link", { name: /Chưa tiếp nhận/ })
    .first()
    .click();
  await page.getByLabel("Tìm nhiệm vụ").fill(task.dispatch.reference.split("/")[0] ?? "");
  await page.waitForURL(/[?&]q=/);
  await page.locator(`a[href="${task.address}"]`).click();
  await page.getByRole("heading", { level: 2, name: "Nội dung giao" }).waitFor();
  await page.getByText("xây dựng phương án xử lý tài sản công dôi dư").first().waitFor();

  await acknowledgeTwiceInHaste(page);
  await addStep(page, task.id);
  await completeStep(page);
  await reportProgress(page);
  await raiseObstacle(page);
  await submitWithEvidence(page);

  const { steps, reports, obstacles, submissions, journal } = await api(page, "getTask", {
    params: { id: task.id },
  });
  expect([steps, reports, obstacles, submissions].map((entries) => entries.length)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(journal.filter(({ sentence }) => /tiếp nhận nhiệm vụ/i.test(sentence))).toHaveLength(1);
  expect(submissions[0]?.evidence[0]).toMatchObject({ fileName: "bao-cao.txt", issuedOn: day(0) });
});

const dialog = (page: Page, name: string): Locator =>
  page.getByRole("dialog", { name: new RegExp(`^${name}`) });

async function open(page: Page, act: string): Promise<Locator> {
  await page.getByRole("button", { name: act, exact: true }).click();
  return dialog(page, act);
}

async function send(form: Locator, act: string, said: string, twice = false): Promise<void> {
  const button = form.getByRole("button", { name: act, exact: true });
  await (twice ? button.dblclick() : button.click());
  await form.page().getByRole("status").getByText(said).waitFor();
  await form.waitFor({ state: "detached" });
}

async function acknowledgeTwiceInHaste(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).dblclick();
  await page.getByRole("status").getByText("Đã tiếp nhận nhiệm vụ.").waitFor();
  await page.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).waitFor();
}

async function addStep(page: Page, id: string): Promise<void> {
  const { holder } = await api(page, "getTask", { params: { id } });
  const { items } = await api(page, "listPeople", { query: { unitId: holder.id } });
  const person = items[0]?.name ?? "";
  const form = await open(page, "Thêm bước");
  await form.getByLabel("Việc phải làm ở bước này").fill("Tổng hợp danh mục tài sản dôi dư");
  await form.getByLabel("Người chịu trách nhiệm").fill(person);
  await page.getByRole("option", { name: person }).first().click();
  await form.getByRole("textbox", { name: "Hạn của bước" }).fill(dayFirst(day(5)));
  await send(form, "Thêm bước", "Đã thêm bước.");
  const row = page.getByRole("table", { name: "Các bước" }).getByRole("row", { name: person });
  await row.getByText(dayFirst(day(5))).waitFor();
}

async function completeStep(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Xong bước: Tổng hợp/ }).click();
  await send(dialog(page, "Xong bước"), "Xong bước", "Đã ghi xong bước.");
  const steps = page.getByRole("table", { name: "Các bước" });
  await steps.getByRole("cell", { name: dayFirst(day(0)) }).waitFor();
}

async function reportProgress(page: Page): Promise<void> {
  const form = await open(page, "Báo cáo tiến độ");
  await form.getByLabel("Nội dung").fill("Đã tổng hợp số liệu của 12 đơn vị, đang hoàn thiện.");
  await form.getByLabel("Ước đạt (%)").fill("60");
  await send(form, "Báo cáo tiến độ", "Đã gửi báo cáo tiến độ.", true);
  await page.getByText("đạt 60%").waitFor();
}

async function raiseObstacle(page: Page): Promise<void> {
  const form = await open(page, "Nêu vướng mắc");
  await form.getByLabel("Vướng ở đâu").fill("Ba đơn vị chưa gửi số liệu.");
  await form.getByLabel("Đề xuất cách gỡ").fill("Đề nghị Văn phòng đôn đốc ba đơn vị.");
  await send(form, "Nêu vướng mắc", "Đã nêu vướng mắc");
  await page.getByText("Ba đơn vị chưa gửi số liệu.").first().waitFor();
}

/** First with a date that has not come: refused at its field, with all that was typed still there. */
async function submitWithEvidence(page: Page): Promise<void> {
  const form = await open(page, "Báo cáo hoàn thành");
  const number = form.getByLabel("Số, ký hiệu văn bản");
  const date = form.getByRole("textbox", { name: "Ngày của văn bản" });
  await number.fill("77/TTr-STC");
  await date.fill(dayFirst(day(3)));
  await form.getByLabel("Nơi nhận").fill("UBND tỉnh An Sơn");
  await form.getByLabel("Ghi chú").fill("Đã trình bản chính thức.");
  await choose(
    form.getByRole("button", { name: "Chọn tệp" }),
    textFile("bao-cao.txt", "Tờ trình phương án xử lý tài sản công dôi dư."),
  );
  await form.getByText("Đã tải lên: bao-cao.txt").waitFor();
  await form.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await form.getByRole("alert").getByText("Ngày này chưa đến").waitFor();
  await expect.poll(() => date.getAttribute("aria-invalid")).toBe("true");
  expect(await date.inputValue()).toBe(dayFirst(day(3)));
  expect(await number.inputValue()).toBe("77/TTr-STC");
  expect(await form.getByLabel("Ghi chú").inputValue()).toBe("Đã trình bản chính thức.");
  await form.getByText("Đã tải lên: bao-cao.txt").waitFor();

  await date.fill(dayFirst(day(0)));
  await send(form, "Báo cáo hoàn thành", "Đã báo cáo hoàn thành", true);
  const evidence = page.getByRole("table", { name: "Báo cáo hoàn thành và minh chứng" });
  await evidence.getByRole("link", { name: "Tải bao-cao.txt" }).waitFor();
}
