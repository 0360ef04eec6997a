import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { visit } from "./visitor.ts";

const HALF = "Đã rà soát 4 trên 9 đơn vị; còn thiếu số liệu của";

/** The form of a progress report on the task's page. */
async function report(page: Page) {
  await page.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  return page.getByRole("dialog", { name: "Báo cáo tiến độ" });
}

async function begunTask() {
  const task = await giveTask({ due: 71 });
  const desk = await visit(DIRECTOR, task.address);
  const { version } = await api(desk, "getTask", { params: { id: task.id } });
  await api(desk, "acknowledgeTask", { body: { taskId: task.id, version } });
  await desk.reload();
  return { task, desk };
}

test("story 20: a half-typed report is there on another machine, and gone when it was sent", async () => {
  const { task, desk } = await begunTask();
  const form = await report(desk);
  await form.getByLabel("Nội dung").fill(HALF);
  await form.getByText(/^Đã lưu nháp lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/).waitFor();
  await expectAccessible(desk, "a draft saved");
  // Nothing is left on the machine itself.
  expect(await desk.evaluate<string[]>("Object.keys(localStorage)")).not.toContainEqual(
    expect.stringContaining("dondoc.draft"),
  );

  const phone = await visit(DIRECTOR, task.address, PHONE);
  const found = await report(phone);
  await found.getByText("Đã khôi phục nội dung bạn nhập dở.").waitFor();
  expect(await found.getByLabel("Nội dung").inputValue()).toBe(HALF);
  await expectNoSidewaysScroll(phone, "a draft found on a telephone");

  // Both go on: the last saved wins, and each hears of it.
  await found.getByLabel("Nội dung").fill(`${HALF} Sở Y tế.`);
  await found.getByText(/^Đã lưu nháp lúc/).waitFor();
  await form.getByLabel("Nội dung").fill(`${HALF} Sở Xây dựng.`);
  await form.getByText(/^Nội dung ở đây đã thay bản nháp lưu lúc/).waitFor();

  await form.getByRole("button", { name: "Báo cáo tiến độ", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await expect
    .poll(async () => api(desk, "getFormDraft", { query: { place: `task.${task.id}.progress` } }))
    .toEqual({ draft: null });
  const { reports } = await api(desk, "getTask", { params: { id: task.id } });
  expect(reports.map(({ content }) => content)).toEqual([`${HALF} Sở Xây dựng.`]);
});

test("what is typed while the server cannot be reached waits on the machine, and is saved when it is there again", async () => {
  const { task, desk } = await begunTask();
  const form = await report(desk);
  await desk.route("**/api/form-drafts", (route) => route.abort());
  await form.getByLabel("Nội dung").fill(HALF);
  await form.getByText(/^Chưa lưu được nháp lên máy chủ/).waitFor();
  await desk.unroute("**/api/form-drafts");
  await desk.reload();
  const again = await report(desk);
  await again.getByText("Đã khôi phục nội dung bạn nhập dở.").waitFor();
  expect(await again.getByLabel("Nội dung").inputValue()).toBe(HALF);
  await again.getByText(/^Đã lưu nháp lúc/).waitFor();
  const { draft } = await api(desk, "getFormDraft", {
    query: { place: `task.${task.id}.progress` },
  });
  expect(draft?.content).toMatchObject({ content: HALF });
  await again.getByRole("button", { name: "Bỏ bản nháp" }).click();
  await expect
    .poll(async () => api(desk, "getFormDraft", { query: { place: `task.${task.id}.progress` } }))
    .toEqual({ draft: null });
});
