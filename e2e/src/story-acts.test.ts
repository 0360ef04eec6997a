import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { choose, textFile } from "./files.ts";
import { CHAIR, CHIEF, DIRECTOR, giveTask, type GivenTask } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

const lastDayOf = async (page: Page, id: string) =>
  (await api(page, "getTask", { params: { id } })).lastDay;
const later = (iso: string | null, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Sở Tài chính has taken the task up and asks for two more weeks, as its director would by hand. */
async function ask(task: GivenTask, proposedOn: (lastDay: string | null) => string) {
  const director = await windowOf(DIRECTOR);
  const { version, lastDay } = await api(director, "getTask", { params: { id: task.id } });
  const taken = await api(director, "acknowledgeTask", { body: { taskId: task.id, version } });
  await api(director, "requestExtension", {
    body: {
      taskId: task.id,
      version: taken.version,
      ground: "partner",
      explanation: "Hai sở chưa gửi số liệu.",
      missing: "Số liệu của hai sở",
      percent: 65,
      proposedOn: proposedOn(lastDay),
      documentNumber: "45/STC-VP",
    },
  });
}

test("story 14: the Chair decides an extension on a phone with the reason, history and consequences visible", async () => {
  const task = await giveTask();
  await ask(task, (lastDay) => later(lastDay, 14));
  const page = await visit(CHAIR, task.address, PHONE);
  const before = await lastDayOf(page, task.id);
  await page.getByRole("link", { name: "Xem xét, quyết định" }).click();
  await page.getByRole("heading", { level: 1, name: /^Đề nghị gia hạn NV-/ }).waitFor();
  const main = page.getByRole("main");
  for (const fact of [
    "Hai sở chưa gửi số liệu.",
    "Nếu giữ hạn cũ",
    "muộn hơn 14 ngày",
    "0 lần (mức tối đa 2)",
    "Các nhiệm vụ khác của Sở Tài chính",
    "Đây là lần đầu nhiệm vụ này được đề nghị gia hạn.",
  ]) {
    await main.getByText(fact).first().waitFor();
  }
  await page.getByRole("radio", { name: "Cho gia hạn", exact: true }).check();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const date = page.getByRole("textbox", { name: "Gia hạn đến hết ngày" });
  await date.fill(dayFirst(later(before, 10)));
  await page.getByRole("textbox", { name: "Lý do" }).fill("Lý do khách quan; không gia hạn thêm.");
  await page.getByRole("button", { name: "Quyết định gia hạn" }).click();
  await page.getByRole("status").getByText("Đã ghi quyết định").waitFor();

  const now = await api(page, "getTask", { params: { id: task.id } });
  expect(now).toMatchObject({
    dueOn: later(before, 10),
    standing: { extensionCount: 1 },
    extensions: [{ decision: "approved", newDueOn: later(before, 10) }],
  });
  await page.goto(task.address);
  await page.getByText("đã gia hạn 1 lần").first().waitFor();
  await page
    .getByText(/^hạn ban đầu /)
    .first()
    .waitFor();
});

test("of two officers who decide the same extension the second is told who was first", async () => {
  const task = await giveTask();
  await ask(task, (lastDay) => later(lastDay, 7));
  const chair = await visit(CHAIR, task.address);
  const { version, extensions } = await api(chair, "getTask", { params: { id: task.id } });
  const extensionId = extensions[0]?.id ?? "";
  const deputy = await visit("Phó Chủ tịch UBND tỉnh", `/gia-han/${extensionId}`);
  await deputy.getByRole("radio", { name: "Không cho gia hạn" }).check();
  await deputy.getByRole("textbox", { name: "Lý do" }).fill("Chưa đủ căn cứ.");
  const body = { taskId: task.id, version, extensionId, reason: "Đồng ý." };
  const dueOn = extensions[0]?.proposedOn ?? "";
  await api(chair, "decideExtension", { body: { ...body, decision: "approve", dueOn } });
  await deputy.getByRole("button", { name: "Quyết định gia hạn" }).click();
  await deputy
    .getByText(/vừa cho gia hạn theo đề nghị này/)
    .first()
    .waitFor();
  expect(await lastDayOf(chair, task.id)).toBe(dueOn);
});

test("story 21: a director asks for an extension in time with evidence, and sees the decision and its effect", async () => {
  const task = await giveTask();
  const page = await visit(DIRECTOR, task.address);
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await page.getByRole("button", { name: "Đề nghị gia hạn", exact: true }).click();
  const form = page.getByRole("dialog", { name: /^Đề nghị gia hạn/ });
  const before = await lastDayOf(page, task.id);
  const date = form.getByRole("textbox", { name: "Đề nghị gia hạn đến hết ngày" });
  await date.fill(dayFirst(day(0)));
  await form.getByLabel("Lý do cụ thể").fill("Nghị định mới vừa ban hành, phải rà soát lại.");
  await form.getByLabel("Đã làm được (%)").fill("60");
  await form.getByLabel("Còn thiếu gì để hoàn thành").fill("Phụ lục theo biểu mẫu mới");
  await form.getByLabel("Số, ký hiệu văn bản đề nghị").fill("45/STC-VP");
  await choose(
    form.getByRole("button", { name: "Chọn tệp" }),
    textFile("van-ban-de-nghi.txt", "Đề nghị gia hạn nhiệm vụ."),
  );
  await form.getByText("Đã tải lên: van-ban-de-nghi.txt").waitFor();
  // A date that is not later than the one that binds is refused at its field; nothing typed is lost.
  await form.getByRole("button", { name: "Đề nghị gia hạn", exact: true }).click();
  await form
    .getByText(/phải sau thời hạn đang áp dụng/)
    .first()
    .waitFor();
  await date.fill(dayFirst(later(before, 14)));
  await form.getByRole("button", { name: "Đề nghị gia hạn", exact: true }).click();
  await page.getByRole("status").getByText("Đã gửi đề nghị gia hạn").waitFor();
  await form.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Tải van-ban-de-nghi.txt" }).waitFor();
  expect(await lastDayOf(page, task.id)).toBe(before);

  // Whoever gave the task out does not decide; the Chair does.
  const { version, extensions } = await api(page, "getTask", { params: { id: task.id } });
  const extensionId = extensions[0]?.id ?? "";
  const chief = await visit(CHIEF, `/gia-han/${extensionId}`);
  await chief.getByText(/không được quyết định gia hạn/).waitFor();
  await api(await windowOf(CHAIR), "decideExtension", {
    body: {
      taskId: task.id,
      version,
      extensionId,
      decision: "approve",
      dueOn: later(before, 14),
      reason: "Đồng ý.",
    },
  });
  await page.reload();
  await page
    .getByText(new RegExp(`^Cho gia hạn từ .* đến ${dayFirst(later(before, 14))}`))
    .waitFor();
  expect((await api(page, "getTask", { params: { id: task.id } })).originalDueOn).toBe(
    extensions[0]?.oldDueOn,
  );
});

test("story 15: a Vice-Chair stars a task of their fields and gets it first in the list, marked for all", async () => {
  const page = await visit("Phó Chủ tịch UBND tỉnh", "/nhiem-vu");
  const rows = page.getByRole("main").getByRole("table").getByRole("row");
  await rows.nth(1).waitFor();
  const address = (await rows.last().getByRole("link").first().getAttribute("href")) ?? "";
  await page.goto(address);
  await page.getByRole("button", { name: "Đánh dấu sao", exact: true }).click();
  const form = page.getByRole("dialog", { name: /^Đánh dấu sao/ });
  await form.getByRole("button", { name: "Đánh dấu sao", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await page.goto("/nhiem-vu");
  await rows
    .nth(1)
    .getByText(/Ưu tiên của /)
    .waitFor();
  expect(await rows.nth(1).getByRole("link").first().getAttribute("href")).toBe(address);
  const id = address.split("/").at(-1) ?? "";
  const seen = await api(await windowOf(CHIEF), "getTask", { params: { id } });
  expect(seen.stars).toHaveLength(1);
});

test("stories 22 and 23: a director declares a task outside its function and stays answerable; whoever takes over sees its history", async () => {
  const task = await giveTask();
  const page = await visit(DIRECTOR, task.address);
  await page.getByRole("button", { name: "Báo không thuộc chức năng", exact: true }).click();
  const refusal = page.getByRole("dialog", { name: /^Báo không thuộc chức năng/ });
  await refusal.getByLabel("Căn cứ pháp lý").fill("Điều 2 Quyết định 10/2025/QĐ-UBND");
  await refusal.getByLabel("Vì sao không thuộc chức năng").fill("Thuộc chức năng cấp xã.");
  await refusal.getByRole("button", { name: "Báo không thuộc chức năng" }).click();
  await page.getByText(/trong khi chờ, Sở Tài chính vẫn chịu trách nhiệm/).waitFor();

  const commune = await windowOf("Chủ tịch UBND xã");
  const { unit } = await api(commune, "getSession", {});
  const chief = await windowOf(CHIEF);
  const { version, lastDay } = await api(chief, "getTask", { params: { id: task.id } });
  await api(chief, "decideRefusal", {
    body: {
      taskId: task.id,
      version,
      decision: "uphold",
      toUnitId: unit.id,
      reason: "Đúng chức năng của cấp xã.",
    },
  });
  const { life } = await api(chief, "getTask", { params: { id: task.id } });
  await commune.goto(`/nhiem-vu/${life.transfers[0]?.to.id}`);
  await commune.getByText(/^Tiếp nối .*của Sở Tài chính/).waitFor();
  await commune.getByText("Lúc chuyển chưa quá hạn.").waitFor();
  const inherited = await api(commune, "getTask", {
    params: { id: life.transfers[0]?.to.id ?? "" },
  });
  expect(inherited.lastDay).toBe(lastDay);
  expect(inherited.journal.map(({ sentence }) => sentence).join()).toContain(
    "báo không thuộc chức năng",
  );
});
