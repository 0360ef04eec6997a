import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { day, dayFirst, dispatch } from "./dispatch.ts";
import { CHIEF, DIRECTOR, giveTask, SPECIALIST, takeIn } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

/** A dispatch with the tasks of two agencies, read and proposed: it waits for the chief. */
async function proposed(): Promise<{ documentId: string; reference: string }> {
  const given = dispatch();
  const specialist = await windowOf(SPECIALIST);
  const documentId = await takeIn(specialist, given);
  const { assignments } = await api(specialist, "getDocument", { params: { id: documentId } });
  for (const { id: assignmentId, version, parties } of assignments) {
    const isOurs = parties.some(
      ({ role, unit }) =>
        role === "assignee" && (unit?.name === "Sở Tài chính" || unit?.name === "Sở Xây dựng"),
    );
    if (!isOurs) {
      const reason = "Không thuộc phạm vi của phép thử.";
      await api(specialist, "rejectAssignment", { body: { assignmentId, version, reason } });
      continue;
    }
    const body = { assignmentId, version, mode: "followed" as const };
    const corrected = await api(specialist, "correctAssignment", { body });
    await api(specialist, "acceptAssignment", {
      body: { assignmentId, version: corrected.version },
    });
  }
  const { version } = await api(specialist, "getDocument", { params: { id: documentId } });
  await api(specialist, "proposeBatch", { body: { documentId, version, fullyRead: true } });
  return { documentId, reference: given.reference };
}

/** How long a page may take to show what it was asked for. */
const LATER = { timeout: 20_000 };

const tasksOf = async (page: Page, documentId: string) =>
  (await api(page, "listTasks", { query: { list: "all", documentId } })).items;

test("story 10: the chief approves a batch and assigns the divisions that follow it, by sector", async () => {
  const { documentId } = await proposed();
  const page = await visit(CHIEF, `/van-ban/${documentId}`);
  await page.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  const dialog = page.getByRole("dialog", { name: /^Giao nhiệm vụ/ });
  const rows = dialog.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await rows
    .filter({ hasText: "tài sản công dôi dư" })
    .getByText("Phòng Kinh tế")
    .first()
    .waitFor();

  await dialog.getByLabel("Lĩnh vực", { exact: true }).selectOption("Chuyển đổi số");
  await page.getByText("Đã xếp lĩnh vực.").waitFor();
  const repairs = rows.filter({ hasText: "trụ sở cần sửa chữa" });
  await repairs.getByLabel(/^Phòng theo dõi:/).selectOption("Phòng Nội chính");
  await dialog.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await dialog.waitFor({ state: "detached" });

  const { charges } = await api(page, "getPortfolios", { query: {} });
  const officerOf = (unit: string) =>
    charges.find((one) => one.duty === "monitor" && one.unit?.name === unit)?.officer?.name;
  const followed = new Map<string, { monitor?: string; field?: string }>();
  for (const { id, holder } of await tasksOf(page, documentId)) {
    const { monitor, field } = await api(page, "getTask", { params: { id } });
    followed.set(holder.name, {
      ...(monitor ? { monitor: monitor.name } : {}),
      ...(field ? { field: field.name } : {}),
    });
  }
  expect(followed.get("Sở Tài chính")).toEqual({
    monitor: officerOf("Sở Tài chính"),
    field: "Chuyển đổi số",
  });
  // Chosen against the portfolios: the head of the other division follows.
  const head = (await api(page, "listOfficers", { query: {} })).items.find(
    ({ title, unit }) => title === "Trưởng phòng" && unit?.name === "Phòng Nội chính",
  );
  expect(followed.get("Sở Xây dựng")?.monitor).toBe(head?.name);
});

test("story 15: a Vice-Chair sees only their fields first, and all of them at one click", async () => {
  const page = await visit("Phó Chủ tịch UBND tỉnh", "/nhiem-vu?list=open");
  const led = ["Sở Y tế", "Sở Giáo dục và Đào tạo"];
  const agencies = async () =>
    new Set(await page.locator("tbody td[data-label='Cơ quan']").allInnerTexts());
  expect([...(await agencies())].filter((name) => !led.includes(name))).toEqual([]);
  const own = await page.locator("tbody tr").count();
  expect(own).toBeGreaterThan(0);
  await page.getByLabel("Xem tất cả lĩnh vực").check();
  await page.waitForURL(/charge=all/);
  await expect.poll(() => page.locator("tbody tr").count(), LATER).toBeGreaterThan(own);
  expect([...(await agencies())].some((name) => !led.includes(name))).toBe(true);
});

const FOCAL = "Đầu mối Sở Tài chính";
const EXECUTOR = "Người thực hiện, Sở Tài chính";

test("stories 18 and 20: the focal officer acknowledges and allocates; who does the work reports with the document's number", async () => {
  const task = await giveTask();
  const executor = await windowOf(EXECUTOR);
  const { person } = await api(executor, "getSession", {});
  const focal = await visit(FOCAL, task.address);
  await focal.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await focal.getByText("Đã tiếp nhận nhiệm vụ.").waitFor();
  const before = await api(focal, "getTask", { params: { id: task.id } });
  await focal.getByRole("button", { name: "Phân công trong cơ quan" }).click();
  const dialog = focal.getByRole("dialog", { name: /^Phân công trong cơ quan/ });
  const staff = await api(focal, "listPeople", { query: { unitId: before.holder.id } });
  const post = staff.items.find(({ id }) => id === person.id);
  await dialog.getByLabel("Phòng, đơn vị thực hiện").selectOption(post?.unit.name ?? "");
  await dialog.getByLabel("Người thực hiện").selectOption(person.id);
  await dialog.getByRole("button", { name: "Phân công trong cơ quan" }).click();
  await dialog.waitFor({ state: "detached" });
  const after = await api(focal, "getTask", { params: { id: task.id } });
  expect(after.allocations[0]).toMatchObject({ unit: post?.unit, person: { name: person.name } });
  expect([after.lastDay, after.standing]).toEqual([before.lastDay, before.standing]);

  await executor.goto("/");
  await executor.getByRole("heading", { name: "Việc giao cho tôi" }).waitFor();
  await executor.goto(task.address);
  await executor.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  const report = executor.getByRole("dialog", { name: /^Báo cáo tiến độ/ });
  await report.getByLabel("Nội dung").fill("Đã trình phương án.");
  await report.getByLabel("Ước đạt (%)").fill("90");
  await report.getByLabel("Vướng mắc (nếu có)").fill("Chưa có ý kiến của Sở Nội vụ.");
  await report.getByLabel("Số, ký hiệu văn bản").fill("91/TTr-STC");
  await report.getByLabel("Ngày của văn bản", { exact: true }).fill(dayFirst(day(0)));
  await report.getByLabel("Nơi nhận").fill("UBND tỉnh An Sơn");
  await report.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  await report.waitFor({ state: "detached" });
  await executor.getByText(/^Kết quả: văn bản 91\/TTr-STC/).waitFor();
  const { obstacles, reports } = await api(executor, "getTask", { params: { id: task.id } });
  expect(obstacles).toMatchObject([{ content: "Chưa có ý kiến của Sở Nội vụ." }]);
  expect(reports).toMatchObject([{ percent: 90, document: { documentNumber: "91/TTr-STC" } }]);
});

test("story 19: the director sees all tasks of the agency by due date", async () => {
  const page = await visit(DIRECTOR, "/nhiem-vu?list=open");
  const { unit } = await api(page, "getSession", {});
  const { items } = await api(page, "listTasks", { query: { list: "open" } });
  expect(await page.locator("tbody [data-row-link]").allInnerTexts()).toEqual(
    items.map(({ title }) => title),
  );
  expect(items.every(({ holder }) => holder.id === unit.id)).toBe(true);
  const dated = items.flatMap(({ lastDay }) => lastDay ?? []);
  expect(dated).toEqual(dated.toSorted());
});
