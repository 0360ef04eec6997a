import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { day, dayFirst } from "./dispatch.ts";
import { giveTask, SPECIALIST, submitResult } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

test("the history of a task reads as Vietnamese sentences, each with its person and its time", async () => {
  const task = await giveTask();
  await submitResult(task);
  const office = await windowOf(SPECIALIST);
  await returnAndConfirm(office, task.id);

  const page = await visit(SPECIALIST, task.address);
  const entries = await entriesOf(
    page.getByRole("main").locator("section", {
      has: page.getByRole("heading", { level: 2, name: "Diễn biến" }),
    }),
  );
  expect(
    untold(entries, [
      /giao nhiệm vụ cho Sở Tài chính, hạn/,
      /tiếp nhận nhiệm vụ/,
      /báo cáo hoàn thành.*77\/TTr-STC/,
      /trả lại.*Thiếu danh mục/,
      /báo cáo hoàn thành/,
      /xác nhận hoàn thành/,
    ]),
  ).toEqual([]);
  expectPlain(entries.join("\n"));
});

test("the history of a document says who took it in, what was decided, and who released it", async () => {
  const task = await giveTask();
  const page = await visit(SPECIALIST, `/van-ban/${task.documentId}`);
  await page.getByText("Diễn biến", { exact: true }).click();
  const entries = await entriesOf(
    page.getByRole("group").filter({ has: page.getByText("Diễn biến", { exact: true }) }),
  );
  expect(untold(entries, [/tiếp nhận/, /chấp nhận/, /trình/, /giao 1 nhiệm vụ/])).toEqual([]);
  expectPlain(entries.join("\n"));
});

async function returnAndConfirm(office: Page, taskId: string): Promise<void> {
  const submitted = await api(office, "getTask", { params: { id: taskId } });
  const reason = "Thiếu danh mục tài sản kèm theo.";
  await api(office, "returnTask", {
    body: { taskId, version: submitted.version, fault: "other", reason },
  });
  await submitResult({ id: taskId });
  const { version } = await api(office, "getTask", { params: { id: taskId } });
  await api(office, "confirmCompletion", { body: { taskId, version, completedOn: day(0) } });
}

async function entriesOf(journal: Locator): Promise<string[]> {
  const entries = journal.getByRole("listitem");
  await entries.first().waitFor();
  return entries.allInnerTexts();
}

/** What of a story the entries do not tell in its order, read from either end. */
function untold(entries: readonly string[], story: readonly RegExp[]): RegExp[] {
  const restOf = (order: readonly string[]): RegExp[] =>
    order.reduce<RegExp[]>(
      (rest, entry) => (rest[0]?.test(entry) ? rest.slice(1) : rest),
      [...story],
    );
  const [down, up] = [restOf(entries), restOf(entries.toReversed())];
  return down.length < up.length ? down : up;
}

/** No codes, no raw dates, no untold values; every entry carries its day and a person's name. */
function expectPlain(text: string): void {
  expect(text).not.toMatch(
    /undefined|null|\[object|[a-z]+\.[a-z]+-?[a-z]*\b(?=\s|$)|\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-/,
  );
  expect(text).toContain(dayFirst(day(0)));
  expect(text.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}/u)).not.toBeNull();
}
