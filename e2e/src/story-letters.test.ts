import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFile } from "../../server/src/modules/documents/files/read-file.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHAIR, CHIEF, DIRECTOR, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

const FINANCE = "Sở Tài chính";

/** What the page gives to save, as our own reader reads it. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: button, exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  const place = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-saved-")), "file");
  await download.saveAs(place);
  return (await readFile(new Uint8Array(fs.readFileSync(place)), name)).text;
}

/** A letter to Sở Tài chính that asks to explain, signed in the browser; where it waits already, that one. */
async function signedLetter(number: string): Promise<void> {
  const chief = await visit(CHIEF, "/don-doc");
  const ask = chief.getByRole("button", { name: `Yêu cầu giải trình ${FINANCE}` });
  const row = chief.getByRole("row").filter({ hasText: FINANCE });
  const waiting = row.getByRole("link", { name: "Mở dự thảo chờ ký" });
  await ask.or(waiting).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await waiting.click();
  await chief.getByRole("button", { name: "Phát hành", exact: true }).click();
  const dialog = chief.getByRole("dialog", { name: /^Ghi số, ngày/ });
  await dialog.getByRole("textbox", { name: "Số", exact: true }).fill(number);
  await dialog.getByRole("button", { name: "Phát hành", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await chief.getByText("Đã phát hành", { exact: true }).first().waitFor();
}

test("story 8: the monitor gets a ready-to-sign urging letter with the overdue list of one agency, as DOCX and PDF", async () => {
  const page = await visit(SPECIALIST, "/don-doc");
  const { agencies } = await api(page, "getUrgingDesk", {});
  const agency = agencies.find(
    ({ unit, openDraftId }) => openDraftId === null && unit.name !== FINANCE,
  );
  if (!agency) throw new Error("nobody is late in the demo");
  const { name } = agency.unit;
  await page.getByRole("button", { name: `Lập công văn ${name}`, exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("link", { name: "Mở dự thảo chờ ký" }).first().click();
  await page.getByRole("img", { name: /^Trang 1/ }).waitFor();
  await expectAccessible(page, "a draft");
  const overdue = await api(page, "listTasks", {
    query: { list: "overdue", unitId: agency.unit.id, limit: 1 },
  });
  for (const file of ["Tải DOCX", "Tải PDF"]) {
    const text = (await saved(page, file)).replaceAll(/\s+/gu, " ");
    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(text).toContain(`Kính gửi: ${name}`);
    expect(text).toContain("Quá hạn (ngày)");
    expect(text).toContain(`NV-${overdue.items[0]?.number}`);
  }
});

test("story 24: a director answers an explanation request, and the answer stays beside the figure", async () => {
  await signedLetter("9001");
  const page = await visit(DIRECTOR, "/");
  await page.getByRole("heading", { name: "Yêu cầu giải trình chờ trả lời" }).waitFor();
  const { items } = await api(page, "listExplanations", { query: { open: "true", limit: 1 } });
  const asked = items[0];
  if (!asked) throw new Error("nothing to explain");
  await page.goto(`/nhiem-vu/${asked.task.id}`);
  await page.getByRole("button", { name: "Giải trình", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Giải trình/ });
  const said = "Chờ số liệu quyết toán của các xã đến ngày 20.";
  await dialog.getByRole("textbox", { name: "Giải trình", exact: true }).fill(said);
  const name = "bien-ban.txt";
  const buffer = Buffer.from("Biên bản làm việc với các xã.");
  const enclosed = { name, mimeType: "text/plain", buffer };
  await dialog.locator("input[type=file]").setInputFiles(enclosed);
  await dialog.getByText(name).waitFor();
  await expectAccessible(page, "an explanation with its file", "[role=dialog]");
  await dialog.getByRole("button", { name: "Gửi giải trình", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(said, { exact: true }).first().waitFor();
  await expectAccessible(page, "a task with its explanation");
  expect(await saved(page, name)).toContain("Biên bản làm việc với các xã.");

  const office = await visit(SPECIALIST, "/don-doc");
  await office.getByText(said).first().waitFor();
  const answered = await api(office, "listExplanations", { query: { unitId: asked.unit.id } });
  expect(answered.items.find(({ id }) => id === asked.id)).toMatchObject({
    standing: "on-time",
    content: said,
  });
});

test("story 13: the Chair opens one screen with only exceptions, and sees what was urged and explained on a phone", async () => {
  const page = await visit(CHAIR, "/", PHONE);
  const lines = page
    .getByRole("table", { name: "Các ngoại lệ" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  await lines.first().waitFor();
  const { items } = await api(page, "getExceptions", { query: {} });
  const texts = await lines.allInnerTexts();
  for (const [index, item] of items.entries()) {
    const { urged, explanation, days, who, missing, decider } = item;
    const text = texts[index] ?? "";
    const facts = [who.name, `${days} ngày`, missing, decider];
    if (urged > 0) facts.push(`Đã đôn đốc ${urged} lần`);
    if (explanation?.content) facts.push(explanation.content);
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  }
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
