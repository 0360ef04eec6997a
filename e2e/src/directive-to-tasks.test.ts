import fs from "node:fs";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { allRows } from "./all-rows.ts";
import { dispatch } from "./dispatch.ts";
import { drop, type HeldFile, textFile } from "./files.ts";
import { CHIEF, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** A real dispatch, on machines that have the folder of samples. */
const REAL = path.resolve(ROOT, "../shared/samples/directives/004_d899e8f8ed9158d5.txt");

test("story 2: each passage that was read is shown, edited, merged, split, rejected or accepted, and nothing is given unseen; story 4: one task for each agency a clause names but the one taken out", async () => {
  const { reference, text, issuedOn } = dispatch();
  const page = await visit(SPECIALIST, "/van-ban");
  await drop(page, textFile("cong-van.txt", text));
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();

  await page.getByRole("heading", { level: 1, name: reference }).waitFor();
  expect(await textPane(page).innerText()).toContain("rà soát tài sản công đang quản lý");
  expect(await cards(page).count()).toBe(5);
  await expectEachHighlighted(page);

  await takeOut(page, 1, "Sở Công Thương");
  await correctDeadline(page, 2);
  await rejectWithReason(page, 5);
  await split(page, 4);
  await mergeWithNext(page, 4);
  await split(page, 4);
  expect(await cards(page).count()).toBe(6);

  await decide(page, 1, "Theo dõi");
  await decide(page, 2, "Theo dõi");
  await decide(page, 3, "Chỉ quán triệt");
  await decide(page, 4, "Ghi nhận");
  await decide(page, 5, "Ghi nhận");
  await page.getByText("6 đọc được / 6 đã rà soát").waitFor();
  await propose(page);

  const { units: named, documentId } = await unitsNamedIn(page, issuedOn);
  const given = () => api(page, "listTasks", { query: { list: "all", documentId } });
  expect((await given()).items).toEqual([]);
  const units = named.filter((name) => name !== "Sở Công Thương");
  expect(units).toHaveLength(named.length - 1);
  await release(documentId, units.length + 1);

  const detail = await api(page, "getDocument", { params: { id: documentId } });
  for (const { start, end, text: quoted } of detail.assignments) {
    expect(detail.text.slice(start, end)).toBe(quoted);
  }
  const first = detail.assignments.find(({ at }) => at === "1");
  const holders = await holdersOf(page, first?.id ?? "");
  expect(holders.toSorted()).toEqual(units.toSorted());
});

test("the same dispatch as a Word file gives the same assignments", async () => {
  const { reference, text } = dispatch();
  const page = await visit(SPECIALIST, "/van-ban");
  await drop(page, { name: "cong-van.docx", content: await wordFile(text) });
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page.getByRole("heading", { level: 1, name: reference }).waitFor();
  expect(await cards(page).count()).toBe(5);
  await expectEachHighlighted(page);
});

test.each([REAL].filter((file) => fs.existsSync(file)))(
  "a real dispatch of 2020 is read beside its text",
  async (file) => {
    const page = await visit(SPECIALIST, "/van-ban");
    await drop(page, textFile("4554.txt", fs.readFileSync(file, "utf8")));
    await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
    await page.getByRole("heading", { level: 1, name: "4554/UBND-VXNV" }).waitFor();
    expect(await cards(page).count()).toBeGreaterThanOrEqual(3);
    await expectEachHighlighted(page);
    const first = cards(page).first();
    await first.getByRole("button", { name: /Nhiệm vụ số 1/ }).click();
    expect(await first.innerText()).toContain("trước ngày 20/01/2021");
  },
);

async function wordFile(text: string): Promise<HeldFile["content"]> {
  const children = text.split("\n").map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const textPane = (page: Page): Locator => page.getByRole("region", { name: "Nội dung văn bản" });

const cards = (page: Page): Locator =>
  page
    .getByRole("region", { name: "Các nhiệm vụ đọc được" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3 }) });

async function card(page: Page, number: number): Promise<Locator> {
  const one = cards(page).nth(number - 1);
  await one.getByRole("button", { name: new RegExp(`^Nhiệm vụ số ${number}:`) }).click();
  return one;
}

/** Each assignment has its numbered mark in the text; pressing it opens its card. */
async function expectEachHighlighted(page: Page): Promise<void> {
  const count = await cards(page).count();
  for (let number = 1; number <= count; number += 1) {
    const mark = textPane(page).getByRole("button", {
      name: new RegExp(`^Nhiệm vụ số ${number},`),
    });
    await mark.click();
    await cards(page)
      .nth(number - 1)
      .getByRole("button", { name: new RegExp(`^Nhiệm vụ số ${number}:`), expanded: true })
      .waitFor();
    const passage = textPane(page).locator("[data-chosen]").first();
    const ground = await passage.evaluate(
      (element) =>
        element.ownerDocument.defaultView?.getComputedStyle(element).backgroundColor ?? "",
    );
    // An opaque colour, in either way of writing it; no ground at all would be "rgba(0, 0, 0, 0)".
    expect(ground).toMatch(/^(?:rgb\(|color\(srgb [^/]+\)$)/);
  }
}

async function correctDeadline(page: Page, number: number): Promise<void> {
  const one = await card(page, number);
  await one.getByRole("button", { name: "Sửa", exact: true }).click();
  const form = page.getByRole("form", { name: "Sửa nhiệm vụ" });
  await form.getByLabel("Dạng thời hạn").selectOption("Chậm nhất ngày");
  const date = form.getByRole("textbox", { name: "Ngày", exact: true });
  const [year = ""] = dispatch().due.split("/").toReversed();
  await date.fill(`5/3/${Number(year.slice(2)) + 1}`);
  await form.getByRole("button", { name: "Lưu", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await one
    .getByText(`chậm nhất ngày 05/03/${Number(year) + 1}`)
    .first()
    .waitFor();
}

/** Takes one agency out of the groups that an assignment is given to. */
async function takeOut(page: Page, number: number, agency: string): Promise<void> {
  const one = await card(page, number);
  await one.getByRole("button", { name: "Sửa", exact: true }).click();
  const form = page.getByRole("form", { name: "Sửa nhiệm vụ" });
  const box = page.getByRole("checkbox", { name: agency, exact: true, includeHidden: true });
  const members = form.locator("details").filter({ has: box });
  await members.waitFor();
  // A long list of members stands folded.
  if ((await members.getAttribute("open")) === null) await members.locator("summary").click();
  await box.uncheck();
  await form.getByRole("button", { name: "Lưu", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await one.getByText("(đã trừ 1)").waitFor();
}

async function rejectWithReason(page: Page, number: number): Promise<void> {
  const one = await card(page, number);
  await one.getByRole("button", { name: "Loại bỏ", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Loại bỏ/ });
  await dialog.getByRole("button", { name: "Loại bỏ", exact: true }).click();
  await dialog.getByText("Hãy ghi lý do để người duyệt hiểu.").first().waitFor();
  await dialog.getByLabel("Vì sao không phải nhiệm vụ?").fill("Việc thường xuyên của Văn phòng.");
  await dialog.getByRole("button", { name: "Loại bỏ", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await one.getByText("Lý do loại bỏ: Việc thường xuyên của Văn phòng.").waitFor();
}

async function split(page: Page, number: number): Promise<void> {
  const before = await cards(page).count();
  const one = await card(page, number);
  await one.getByRole("button", { name: "Tách", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Tách/ });
  await dialog
    .getByRole("button", { name: /^Cắt sau/ })
    .first()
    .click();
  await dialog.getByText("Thành 2 nhiệm vụ").waitFor();
  await dialog.getByRole("button", { name: "Tách", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await cards(page).nth(before).waitFor();
}

/** One assignment and the one after it become one again. */
async function mergeWithNext(page: Page, number: number): Promise<void> {
  const before = await cards(page).count();
  const one = await card(page, number);
  await one.getByRole("button", { name: "Gộp", exact: true }).click();
  await page.getByRole("checkbox", { name: `Chọn để gộp: Nhiệm vụ số ${number + 1}` }).check();
  await page.getByRole("button", { name: "Gộp thành một" }).click();
  await cards(page)
    .nth(before - 1)
    .waitFor({ state: "detached" });
}

async function decide(page: Page, number: number, mode: string): Promise<void> {
  const one = await card(page, number);
  await one.getByRole("radio", { name: mode }).click();
  await one.getByRole("radio", { name: mode, checked: true }).waitFor();
  await one.getByRole("button", { name: "Chấp nhận", exact: true }).click();
  await one.getByText("Đã chấp nhận").waitFor();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  const dialog = page.getByRole("dialog", { name: /^Trình duyệt/ });
  const send = dialog.getByRole("button", { name: "Trình duyệt" });
  await send.click();
  await dialog.getByText("Hãy đọc hết văn bản rồi đánh dấu ô này.").waitFor();
  await dialog.getByRole("checkbox", { name: "Tôi đã đọc hết văn bản" }).check();
  await send.click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Chờ duyệt").first().waitFor();
}

/** Departments and localities as the register of agencies stood on the dispatch's own date. */
async function unitsNamedIn(
  page: Page,
  asOf: string,
): Promise<{ units: string[]; documentId: string }> {
  const { items } = await api(page, "listUnits", { query: { asOf } });
  const named = new Set(["department", "office", "commune", "ward"]);
  return {
    units: items.filter(({ kind }) => named.has(kind)).map(({ name }) => name),
    documentId: new URL(page.url()).pathname.split("/").at(-1) ?? "",
  };
}

async function release(documentId: string, tasks: number): Promise<void> {
  const page = await visit(CHIEF, "/");
  await page.getByRole("link", { name: /Văn bản chờ duyệt giao/ }).click();
  await page.locator(`a[href^="/van-ban/${documentId}"]`).first().click();
  await page.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  const dialog = page.getByRole("dialog", { name: /^Giao nhiệm vụ/ });
  await dialog.getByText(new RegExp(`^Tạo ${tasks} nhiệm vụ`)).waitFor();
  await dialog.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await dialog.waitFor({ state: "detached" });
  await page
    .getByRole("status")
    .getByText(new RegExp(`Đã giao ${tasks} nhiệm vụ`))
    .waitFor();
  await page.getByRole("link", { name: `Xem ${tasks} nhiệm vụ đã giao` }).click();
  expect(await allRows(page)).toHaveLength(tasks);
}

async function holdersOf(page: Page, assignmentId: string): Promise<string[]> {
  const holders: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { list: "all" as const, assignmentId, ...(cursor ? { cursor } : {}) };
    const { items, next } = await api(page, "listTasks", { query });
    holders.push(...items.map(({ holder }) => holder.name));
    cursor = next;
  }
  return holders;
}
