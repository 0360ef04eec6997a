import type { Locator, Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { dayFirst, dispatch } from "./dispatch.ts";
import { drop } from "./files.ts";
import { scanned } from "./scan.ts";
import { CHIEF, SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

/** Recognising a page takes seconds, on a busy machine many. */
const SLOW = 240_000;
const patiently = { timeout: SLOW };

test(
  "a scanned dispatch dropped on the page is read page by page, compared, and becomes tasks",
  async () => {
    const { reference, text, issuedOn } = dispatch();
    const page = await visit(SPECIALIST, "/van-ban");
    await drop(page, await scanned("quet-cong-van.pdf", text));
    await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
    const readings = readingsOf(page);
    await readings.getByText(/^Đang đọc trang \d+\/\d+$/).waitFor(patiently);
    // Before the first page is done the bar is there and has no width yet.
    const bar = readings.getByRole("progressbar", { name: "Tiến độ đọc quet-cong-van.pdf" });
    await bar.waitFor({ state: "attached" });
    await expectAccessible(page);

    // They stayed with folded hands, so the page opens by itself.
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/, patiently);
    const documentId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await expectAnswerInSight(page);
    await leafThrough(page);
    await expectAccessible(page, "a document from a scan");
    await lookByPhone(documentId);
    await typeNumber(page, reference);
    const date = page.getByText(/^Ngày nhận dạng từ ảnh là/);
    await date.waitFor();
    await page.getByRole("button", { name: `Đúng là “${dayFirst(issuedOn)}”` }).click();
    await date.waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: reference }).waitFor();

    await page.getByRole("button", { name: /^Chấp nhận \d+ mục còn lại$/ }).click();
    const rest = page.getByRole("dialog", { name: "Chấp nhận tất cả mục còn lại" });
    await rest.getByRole("radio", { name: "Theo dõi" }).click();
    await rest.getByRole("button", { name: "Chấp nhận tất cả" }).click();
    await rest.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Trình duyệt" }).click();
    const proposal = page.getByRole("dialog", { name: /^Trình duyệt/ });
    await proposal.getByRole("checkbox", { name: "Tôi đã đọc hết văn bản" }).check();
    await proposal.getByRole("button", { name: "Trình duyệt" }).click();
    await page.getByText("Chờ duyệt").first().waitFor();

    const chief = await visit(CHIEF, `/van-ban/${documentId}`);
    await chief.getByRole("button", { name: "Giao nhiệm vụ" }).click();
    const release = chief.getByRole("dialog", { name: /^Giao nhiệm vụ/ });
    await release.getByRole("button", { name: "Giao nhiệm vụ" }).click();
    await release.waitFor({ state: "detached" });
    const { items } = await api(page, "listTasks", { query: { list: "all", documentId } });
    expect(items.length).toBeGreaterThan(5);
    expect(items.map(({ holder }) => holder.name)).toContain("Sở Tài chính");
  },
  SLOW,
);

test(
  "a reading that is called off leaves nothing, and a broken file says what to do while the other goes on",
  async () => {
    const page = await visit(SPECIALIST, "/van-ban", PHONE);
    const long = Array.from({ length: 6 }, () => dispatch().text).join("\n");
    await take(page, await scanned("dai.pdf", long, 150));
    const jpeg = (await scanned("hong.pdf", dispatch().text, 100)).content;
    const start = jpeg.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    await take(page, { name: "hong.jpg", content: jpeg.subarray(start, start + 3000) });

    const readings = readingsOf(page);
    await readings.getByText(/quét lại, rồi tải lên lại/).waitFor(patiently);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await readings.getByText(/^Đang đọc trang/).waitFor(patiently);
    await readings.getByRole("button", { name: "Bỏ khỏi danh sách hong.jpg" }).click();
    await readings.getByText("hong.jpg", { exact: true }).waitFor({ state: "detached" });

    await readings.getByRole("button", { name: "Hủy đọc dai.pdf" }).press("Enter");
    await readings.getByText("dai.pdf", { exact: true }).waitFor({ state: "detached" });
    await page.getByRole("status").getByText("Đã hủy đọc, tệp không được giữ lại.").waitFor();
    const documents = await api(page, "listDocuments", { query: {} });
    const left = await api(page, "listScanReadings", {});
    const names = [
      ...documents.items.map(({ title }) => title),
      ...left.items.map((one) => one.fileName),
    ];
    expect(names).not.toContain("dai.pdf");
    expect(names).not.toContain("hong.jpg");
  },
  SLOW,
);

const readingsOf = (page: Page) => page.getByRole("region", { name: "Bản quét đang đọc" });

async function take(page: Page, file: Parameters<typeof drop>[1]): Promise<void> {
  await drop(page, file);
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await readingsOf(page).getByText(file.name, { exact: true }).waitFor();
}

/** The page stands beside the question, and the whole of the scan behind a button; arrows leaf through it. */
async function leafThrough(page: Page): Promise<void> {
  const head = page.getByRole("img", { name: "Ảnh phần đầu trang 1, nơi ghi số và ngày" });
  await drawn(head);
  await page.getByRole("button", { name: "Trang quét" }).click();
  const dialog = page.getByRole("dialog", { name: "Trang quét" });
  await dialog.getByText("Trang 1/2").waitFor();
  await page.keyboard.press("ArrowRight");
  await drawn(dialog.getByRole("img", { name: "Ảnh trang 2 của văn bản gốc" }));
  await expectAccessible(page, "the scanned pages", "[role=dialog]");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

/** The server has sent the picture, as wide as it makes them. */
async function drawn(image: Locator): Promise<void> {
  const alt = JSON.stringify(await image.getAttribute("alt"));
  const width = `[...document.images].find((one) => one.alt === ${alt})?.naturalWidth`;
  await vi.waitUntil(async () => (await image.page().evaluate<number>(width)) === 1240, {
    timeout: 60_000,
  });
}

/** The field to type in stands above the picture and within the screen, and what was just said covers neither. */
async function expectAnswerInSight(page: Page): Promise<void> {
  const dock = page.getByRole("region", { name: /^Câu hỏi về văn bản/ });
  const field = await boxOf(dock.getByRole("textbox", { name: "Số đúng là" }));
  const picture = await boxOf(dock.getByRole("img"));
  const said = await boxOf(page.getByRole("status").filter({ hasText: "Đã đọc xong" }));
  expect(field.y + field.height).toBeLessThanOrEqual(picture.y);
  expect(picture.y).toBeLessThan(DESK.height);
  expect(said.y + said.height).toBeLessThanOrEqual((await boxOf(dock)).y);
}

async function lookByPhone(documentId: string): Promise<void> {
  const phone = await visit(SPECIALIST, `/van-ban/${documentId}`, PHONE);
  await phone.getByRole("button", { name: "Trả lời câu hỏi" }).click();
  await phone.getByText(/^Câu hỏi 1\//).waitFor();
  await expectNoSidewaysScroll(phone, "a question about a scan");
  await expectAccessible(phone, "a question about a scan");
}

async function boxOf(locator: Locator): Promise<{ y: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not drawn");
  return box;
}

/**
 * Answers the question about the number with what the paper says, however the machine read it: right, wrong, or not at
 * all, since each run has a number of its own.
 */
async function typeNumber(page: Page, reference: string): Promise<void> {
  const dock = page.getByRole("region", { name: /^Câu hỏi về văn bản/ });
  const field = dock.getByRole("textbox", { name: "Số đúng là" });
  const [number = ""] = reference.split("/");
  await field.fill(number);
  await dock.getByRole("button", { name: "Lưu", exact: true }).click();
  await field.waitFor({ state: "detached" });
}
