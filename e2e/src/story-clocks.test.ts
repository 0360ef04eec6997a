import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { allRows } from "./all-rows.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst, type Dispatch, dispatch } from "./dispatch.ts";
import { CHIEF, DIRECTOR, giveTask, SPECIALIST, submitResult, takeIn } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

/** A dispatch whose third provision asks for a report and names no day. */
function silent(options: Parameters<typeof dispatch>[0] = {}): Dispatch {
  const whole = dispatch(options);
  const dated =
    /báo cáo UBND tỉnh trước ngày [\d/]+; tổ chức kiểm tra việc thực hiện tại các trụ sở\./u;
  const text = whole.text.replace(dated, "báo cáo kết quả với UBND tỉnh.");
  if (text === whole.text) throw new Error("the dispatch has no such provision");
  return { ...whole, text };
}

const read = (page: Page, id: string) => api(page, "getDocument", { params: { id } });

test("story 3: the monitor sees how many were read and reviewed, and cannot propose before saying that the whole text was read", async () => {
  const page = await windowOf(SPECIALIST);
  const id = await takeIn(page, dispatch());
  await page.goto(`/van-ban/${id}`);
  const { assignments } = await read(page, id);
  await page.getByText(`${assignments.length} đọc được / 0 đã rà soát`).waitFor();
  const { version } = await read(page, id);
  await api(page, "acceptRemaining", { body: { documentId: id, version, mode: "followed" } });
  await page.reload();
  await page
    .getByText(`${assignments.length} đọc được / ${assignments.length} đã rà soát`)
    .waitFor();
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  const dialog = page.getByRole("dialog", { name: /^Trình duyệt/ });
  const send = dialog.getByRole("button", { name: "Trình duyệt" });
  await send.click();
  await dialog.getByText("Hãy đọc hết văn bản rồi đánh dấu ô này.").waitFor();
  expect((await read(page, id)).state).toBe("review");
  await dialog.getByRole("checkbox", { name: "Tôi đã đọc hết văn bản" }).check();
  await send.click();
  await dialog.waitFor({ state: "detached" });
  expect((await read(page, id)).state).toBe("proposed");
});

test("story 5: where a followed assignment has no deadline one is suggested with its ground, and taken with one click", async () => {
  const page = await windowOf(SPECIALIST);
  const id = await takeIn(page, silent());
  const offered = (await read(page, id)).assignments.find(({ suggestion }) => suggestion !== null);
  if (!offered?.suggestion) throw new Error("no deadline is suggested");
  const { dueOn, ground } = offered.suggestion;
  expect(ground).toContain("ngày chốt số liệu tháng gần nhất");
  await page.goto(`/van-ban/${id}`);
  const card = page.locator(`[data-card="${offered.id}"]`);
  await card.getByRole("button", { name: /^Nhiệm vụ số/ }).click();
  await card.getByText("Gợi ý:", { exact: true }).waitFor();
  await card.getByText(ground).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await card.getByRole("button", { name: `Lấy hạn ${dayFirst(dueOn)}` }).click();
  await card.getByText(`Ngày cuối trong hạn: ${dayFirst(dueOn)}`).waitFor();
  await card.getByText("Gợi ý:", { exact: true }).waitFor({ state: "detached" });
  const taken = (await read(page, id)).assignments.find((one) => one.id === offered.id);
  expect(taken).toMatchObject({ due: [{ by: dueOn }], suggestion: null });
});

test("story 6: the monitor's first page lists what is to be entered, by when and by which rule, and opens it", async () => {
  const sender = await windowOf(SPECIALIST);
  const given = dispatch({ issued: -21 });
  const id = await takeIn(sender, given, day(-20));
  const { toEnter } = await api(sender, "getOfficeDesk", { query: {} });
  const row = toEnter.find((one) => one.id === id);
  if (!row) throw new Error("the document is not on the desk");
  const page = await visit(SPECIALIST, "/");
  const line = page.getByRole("row").filter({ hasText: given.reference });
  await line.getByText(`nhập đến hết ${dayFirst(row.lastDay)}`).waitFor();
  expect(await line.innerText()).toContain(row.why);
  expect(row.daysLate).toBeGreaterThan(0);
  await line.getByRole("link", { name: given.reference }).click();
  await page.getByRole("heading", { level: 1, name: given.reference }).waitFor();
});

test("story 12: the chief sees on the first page how late the Office is in entering", async () => {
  const chief = await windowOf(CHIEF);
  const before = await api(chief, "getOfficeDesk", { query: {} });
  await takeIn(await windowOf(SPECIALIST), dispatch({ issued: -16 }), day(-15));
  await takeIn(await windowOf(SPECIALIST), dispatch({ issued: 0 }), day(0));
  const page = await visit(CHIEF, "/");
  // Of the two one is late, and the page says so of all that wait, not only of those it shows.
  const [late, all] = [before.lateToEnter + 1, before.countToEnter + 2];
  const { lateToEnter, countToEnter } = await api(chief, "getOfficeDesk", { query: {} });
  expect([lateToEnter, countToEnter]).toEqual([late, all]);
  await page.getByText(`${late}/${all} văn bản đã chậm nhập.`).waitFor();
});

test("story 6: the monitor's figures and rows are their own tasks, and everybody's by one switch", async () => {
  const chief = await windowOf(CHIEF);
  const page = await visit(SPECIALIST, "/");
  const accountOf = async (of: Page) => (await api(of, "getSession", {})).account.id;
  /** A result that waits for confirmation, of a task that one of the two follows. */
  const waiting = async (accountId: string) => {
    const task = await giveTask();
    const { version } = await api(chief, "getTask", { params: { id: task.id } });
    await api(chief, "setMonitor", {
      body: { taskId: task.id, version, accountId, reason: "Phân công lại." },
    });
    await submitResult(task);
    return task;
  };
  const followed = await waiting(await accountOf(page));
  const other = await waiting(await accountOf(chief));
  const countOf = async (query: { mine?: "true" }) =>
    (await api(page, "getFigures", { query })).figures.find(({ list }) => list === "to-confirm")
      ?.count ?? 0;
  const [own, all] = [await countOf({ mine: "true" }), await countOf({})];
  expect(own).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(own);

  await page.goto("/");
  const figures = page.getByRole("list", { name: "Các con số hôm nay" });
  const tile = (count: number) =>
    figures.getByRole("link", { name: new RegExp(`^${count}\\s*Chờ xác nhận$`) });
  const mine = page.getByRole("checkbox", { name: "Việc tôi theo dõi" });
  await tile(own).waitFor();
  expect(await mine.isChecked()).toBe(true);
  await expectAccessible(page);
  await tile(own).click();
  await page.getByText(`${own} nhiệm vụ.`).waitFor();
  const rows = (await allRows(page)).join(" ");
  expect(rows).toContain(followed.dispatch.reference);
  expect(rows).not.toContain(other.dispatch.reference);

  await page.goto("/");
  await mine.uncheck();
  await tile(all).waitFor();
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  const chiefsDesk = await visit(CHIEF, "/");
  await chiefsDesk.getByRole("list", { name: "Các con số hôm nay" }).waitFor();
  expect(await chiefsDesk.getByRole("checkbox", { name: "Việc tôi theo dõi" }).isChecked()).toBe(
    false,
  );
});

test("story 20: on the last day the director says that it is not done, how it goes on and until when", async () => {
  const task = await giveTask({ issued: -12, due: 0 }, day(-11));
  const page = await visit(DIRECTOR, task.address);
  await page.getByText(`Đã đến hạn ${dayFirst(day(0))}.`).waitFor();
  await page.getByRole("button", { name: "Chưa xong, báo phương án" }).click();
  const dialog = page.getByRole("dialog", { name: "Chưa xong, báo phương án" });
  await dialog.getByLabel("Phương án xử lý").fill("Còn thiếu số liệu của ba xã, cử người đến lấy.");
  await dialog.getByLabel("Cần thêm đến ngày").fill(dayFirst(day(7)));
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole("button", { name: "Chưa xong, báo phương án" }).click();
  await dialog.waitFor({ state: "detached" });
  await page
    .getByText(`Hạn ${dayFirst(day(0))}: chưa xong, cần thêm đến ${dayFirst(day(7))}`)
    .waitFor();
  const { state, lastDay } = await api(page, "getTask", { params: { id: task.id } });
  expect({ state, lastDay }).toEqual({ state: "ASSIGNED", lastDay: day(0) });
});
