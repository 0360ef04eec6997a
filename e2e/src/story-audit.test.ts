import { expect, test } from "vitest";
import { api } from "./api.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHAIR, DIRECTOR, giveTask } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

const REASON = "Các xã gửi số liệu chậm do mưa lũ.";

test("story 39: the auditor sees who changed a due date, when, why, and the figure before and after", async () => {
  const task = await giveTask();
  const director = await windowOf(DIRECTOR);
  const { version } = await api(director, "getTask", { params: { id: task.id } });
  const asked = await api(director, "acknowledgeTask", { body: { taskId: task.id, version } });
  await api(director, "requestExtension", {
    body: {
      taskId: task.id,
      version: asked.version,
      ground: "partner",
      explanation: "Các xã gửi số liệu chậm.",
      missing: "Số liệu của ba xã.",
      percent: 60,
      proposedOn: day(45),
      documentNumber: "45/STC-VP",
    },
  });
  const chair = await windowOf(CHAIR);
  const open = await api(chair, "getTask", { params: { id: task.id } });
  await api(chair, "decideExtension", {
    body: {
      taskId: task.id,
      version: open.version,
      extensionId: open.extensions[0]?.id ?? "",
      decision: "approve",
      dueOn: day(45),
      reason: REASON,
    },
  });

  const page = await visit("Kiểm soát viên", "/");
  await page.goto("/doi-thoi-han");
  await ready(page);
  const row = page.getByRole("row").filter({ hasText: `NV-${open.number} ` });
  const told = await row.innerText();
  expect(told).toContain(`→ ${dayFirst(day(45))}`);
  expect(told).toMatch(/Chủ tịch,? UBND/);
  expect(told).toContain(dayFirst(day(0)));
  expect(told).toContain(REASON);
  expect(told).toContain("Sở Tài chính");
  expect(told).toMatch(/Quá hạn: \d+ → \d+/);
  expect(told).toMatch(/: (?:[\d,]+% \()?\d+\/\d+\)? → (?:[\d,]+% \()?\d+\/\d+/);

  // From there to the task, whose own history tells it in the same words, and to the sealed journal.
  await row.getByRole("link", { name: `NV-${open.number}` }).click();
  await ready(page);
  const entry = page.getByRole("listitem").filter({ hasText: "cho gia hạn lần 1" });
  expect(await entry.first().innerText()).toContain(REASON);
  const lines = await api(page, "listJournal", { query: { subjectId: task.id } });
  expect(lines.items.map(({ act }) => act)).toContain("tasks.decide-extension");
});
