import { type Locator, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { doubts } from "./dispatch.ts";
import { SPECIALIST, takeIn } from "./story.ts";
import { ready, visit } from "./visitor.ts";

const asked = (page: Page): Locator => page.getByRole("region", { name: /^Câu hỏi về văn bản/ });

async function readingRoom(size = DESK): Promise<{ page: Page; id: string }> {
  const page = await visit(SPECIALIST, "/", size);
  const id = await takeIn(page, doubts());
  await page.goto(`/van-ban/${id}`);
  await ready(page);
  return { page, id };
}

const questionsOf = async (page: Page, id: string) =>
  (await api(page, "getDocument", { params: { id } })).questions;

/** What is lit in the text as the place of the question. */
const lit = (page: Page) =>
  page.evaluate<string>(`[...(CSS.highlights.get("asked") ?? [])].join()`);

test("the questions are answered by keyboard, one after another, each with its place in the text", async () => {
  const { page, id } = await readingRoom();
  expect((await questionsOf(page, id)).map(({ code }) => code)).toEqual([
    "FIELD_DOUBTFUL",
    "GROUP_OPEN",
    "DELIVERABLE_MISSING",
    "UNIT_ENDED",
  ]);
  await page.keyboard.press("h");
  const dock = asked(page);
  await dock.getByText("Câu hỏi 1/4").waitFor();
  await dock.getByText("Phải trả lời trước khi trình").waitFor();
  expect(await lit(page)).toBe("Sở Kế hoạch và Đầu tư");
  await dock.getByRole("button", { name: "Sở Tài chính" }).waitFor();
  await page.keyboard.press("1");

  await dock.getByText("Câu hỏi 2/4").waitFor();
  await dock.getByText("Nên xem, có thể bỏ qua").waitFor();
  await expect.poll(() => lit(page)).toBe("chậm nhất 02 ngày trước khi họp");
  await page.keyboard.press("ArrowRight");
  await dock.getByText("Câu hỏi 3/4").waitFor();
  await expect.poll(() => lit(page)).toBe("các cơ quan liên quan");
  await page.keyboard.press("ArrowLeft");
  await dock.getByText("Câu hỏi 2/4").waitFor();
  await expectFocusIn(dock);
  await page.keyboard.press("Enter");

  await dock.getByText("Câu hỏi 3/4").waitFor();
  await page.keyboard.press("ArrowRight");
  await dock.getByText("Câu hỏi 4/4").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Danh mục dự án");
  await page.keyboard.press("Enter");
  await dock.getByText("Đã xem hết. Còn 1 câu chưa trả lời, đều là câu nên xem.").waitFor();

  await expect
    .poll(async () => (await questionsOf(page, id)).map(({ code }) => code))
    .toEqual(["GROUP_OPEN"]);
  const { assignments, journal } = await api(page, "getDocument", { params: { id } });
  expect(assignments[1]).toMatchObject({
    deliverable: "Danh mục dự án",
    parties: [{ name: "Sở Kế hoạch và Đầu tư", unit: { name: "Sở Tài chính" } }, {}],
  });
  expect(journal.map(({ sentence }) => sentence).join("\n")).toContain(
    "xác nhận đọc đúng thời hạn của nhiệm vụ ở mục 1",
  );
});

test("a doubtful deadline is corrected in its place", async () => {
  const { page, id } = await readingRoom();
  await page.keyboard.press("h");
  const dock = asked(page);
  await dock.getByText("Câu hỏi 1/4").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("2");
  await dock.getByLabel("Dạng thời hạn").selectOption("Trong quý");
  await dock.getByLabel("Quý").selectOption("I");
  await dock.getByLabel("Năm").fill("2027");
  await page.keyboard.press("Enter");
  await dock.getByText("Câu hỏi 3/4").waitFor();
  await expect
    .poll(async () => (await api(page, "getDocument", { params: { id } })).assignments[0]?.due)
    .toEqual([{ quarter: "2027-Q1" }]);
});

test("while a question is open nothing of the first assignment is below the fold", async () => {
  const { page } = await readingRoom();
  await asked(page).waitFor();
  await page.getByText("Dữ liệu minh họa").first().waitFor();
  const card = page
    .getByRole("region", { name: "Các nhiệm vụ đọc được" })
    .getByRole("listitem")
    .first();
  const bar = page.getByRole("region", { name: "Trình duyệt" });
  const decide = card.getByRole("radio", { name: "Theo dõi" });
  for (const term of ["Thực hiện", "Thời hạn"]) {
    const fact = card.locator("dl > div").filter({ has: page.getByText(term, { exact: true }) });
    const { y, height } = await boxOf(fact.locator("dd"));
    // Its first line stands above the decision, which stands above the bar.
    expect(y + Math.min(height, 26)).toBeLessThanOrEqual((await boxOf(decide)).y);
  }
  const { y, height } = await boxOf(bar);
  expect((await boxOf(card.getByRole("button", { name: "Chấp nhận" }))).y).toBeLessThan(y);
  expect(y + height).toBeLessThanOrEqual(DESK.height);
});

test.each([DESK, PHONE])("the questions break no rule $width wide", async (size) => {
  const { page } = await readingRoom(size);
  if (size === PHONE) await page.getByRole("button", { name: "Trả lời câu hỏi" }).click();
  else await page.keyboard.press("h");
  await asked(page).getByText("Câu hỏi 1/4").waitFor();
  await expectAccessible(page, "a question");
  await expectNoSidewaysScroll(page, "a question");
  // On a phone the questions lie over the text, and never over the place they ask about.
  const seen = await page.evaluate<boolean>(`(() => {
    const place = [...CSS.highlights.get("asked")][0].getBoundingClientRect();
    const dock = document.querySelector("[data-questions]").getBoundingClientRect();
    return place.top > 0 && place.top < dock.top;
  })()`);
  expect(seen).toBe(true);
  await page.getByRole("button", { name: "Bỏ qua", exact: true }).click();
  await asked(page).getByText("Câu hỏi 2/4").waitFor();
  await page.getByRole("button", { name: "Sửa lại", exact: true }).click();
  await asked(page).getByLabel("Dạng thời hạn").waitFor();
  await expectAccessible(page, "a deadline in a question");
  await expectNoSidewaysScroll(page, "a deadline in a question");
});

test("what binds without a task leads to its place and can be made one", async () => {
  const { page, id } = await readingRoom();
  await page.getByText("Không thành nhiệm vụ (1)").click();
  const note = page.getByRole("listitem").filter({ hasText: "Điều cấm" });
  await note.getByText("Nghiêm cấm việc nghiệm thu khống").waitFor();
  await note.getByRole("button", { name: "Vẫn giao thành nhiệm vụ" }).click();
  await note.getByText("Đã có trong nhiệm vụ số 4").waitFor();
  const { assignments } = await api(page, "getDocument", { params: { id } });
  expect(assignments[3]?.text).toContain("Nghiêm cấm việc nghiệm thu khống");
});

test("a card says the figures to reach, who is taken out and who follows up", async () => {
  const { page } = await readingRoom();
  const cards = page.getByRole("region", { name: "Các nhiệm vụ đọc được" });
  await cards.getByText("tối thiểu 95% kế hoạch vốn", { exact: true }).waitFor();
  await cards.getByRole("button", { name: /^Nhiệm vụ số 3:/ }).click();
  await cards.getByText("Trừ ra", { exact: true }).waitFor();
  await cards.getByRole("button", { name: /^Nhiệm vụ số 4:/ }).click();
  const follows = cards.getByText("Theo dõi việc thực hiện cả văn bản", { exact: true });
  await follows.waitFor();
  expect(await follows.count()).toBe(1);
});

async function boxOf(locator: Locator): Promise<{ y: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not drawn");
  return box;
}

async function expectFocusIn(dock: Locator): Promise<void> {
  await expect
    .poll(() => dock.evaluate((element) => element.contains(element.ownerDocument.activeElement)))
    .toBe(true);
}
