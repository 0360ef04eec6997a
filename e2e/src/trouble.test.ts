import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { day, dayFirst, dispatch } from "./dispatch.ts";
import { drop, type HeldFile, textFile } from "./files.ts";
import { CHIEF, DIRECTOR, giveTask, SPECIALIST, takeIn } from "./story.ts";
import { visit, windowOf } from "./visitor.ts";

const CONFLICT = /Người khác vừa sửa bản ghi này/;
const NETWORK_LOST = /Mất kết nối với máy chủ/;

test("of two people who correct the same assignment the second is told, and keeps what was typed", async () => {
  const first = await visit(SPECIALIST);
  const documentId = await takeIn(first, dispatch());
  await first.goto(`/van-ban/${documentId}`);
  const second = await visit(CHIEF, `/van-ban/${documentId}`);
  const [firstForm, secondForm] = [await correct(first), await correct(second)];
  await firstForm.getByLabel("Sản phẩm phải có").fill("Báo cáo rà soát");
  await firstForm.getByRole("button", { name: "Lưu", exact: true }).click();
  await firstForm.waitFor({ state: "detached" });

  const typed = secondForm.getByLabel("Sản phẩm phải có");
  await typed.fill("Báo cáo rà soát tài sản công");
  await secondForm.getByRole("button", { name: "Lưu", exact: true }).click();
  await second.getByText(CONFLICT).waitFor();
  expect(await typed.inputValue()).toBe("Báo cáo rà soát tài sản công");
  await second.getByRole("button", { name: "Tải dữ liệu mới" }).click();
  await second.getByText(CONFLICT).waitFor({ state: "detached" });
  expect(await typed.inputValue()).toBe("Báo cáo rà soát tài sản công");
  await secondForm.getByRole("button", { name: "Lưu", exact: true }).click();
  await secondForm.waitFor({ state: "detached" });
  const { assignments } = await api(second, "getDocument", { params: { id: documentId } });
  expect(assignments[0]?.deliverable).toBe("Báo cáo rà soát tài sản công");
});

test("of two people who report on the same task the second is told, and keeps what was typed", async () => {
  const task = await acknowledgedTask();
  const first = await visit(DIRECTOR, task.address);
  const second = await visit("Đầu mối Sở Tài chính", task.address);
  const [firstForm, secondForm] = [await report(first), await report(second)];
  await firstForm.getByLabel("Nội dung").fill("Đã họp với các phòng.");
  await sendReport(firstForm);
  await firstForm.waitFor({ state: "detached" });

  await secondForm.getByLabel("Nội dung").fill("Đã lập danh mục.");
  await sendReport(secondForm);
  await second.getByText(CONFLICT).waitFor();
  expect(await secondForm.getByLabel("Nội dung").inputValue()).toBe("Đã lập danh mục.");
  await second.getByRole("button", { name: "Tải dữ liệu mới" }).click();
  await second.getByText(CONFLICT).waitFor({ state: "detached" });
  await sendReport(secondForm);
  await secondForm.waitFor({ state: "detached" });
  const { reports } = await api(second, "getTask", { params: { id: task.id } });
  expect(reports.map(({ content }) => content).toSorted()).toEqual([
    "Đã họp với các phòng.",
    "Đã lập danh mục.",
  ]);
});

test("a connection lost while sending loses nothing that was typed, and sending again does it once", async () => {
  const task = await acknowledgedTask();
  const page = await visit(DIRECTOR, task.address);
  const form = await report(page);
  await form.getByLabel("Nội dung").fill("Đang lấy ý kiến các đơn vị.");
  await form.getByLabel("Ước đạt (%)").fill("40");
  await page.context().setOffline(true);
  await sendReport(form);
  await page.getByText(NETWORK_LOST).waitFor();
  expect(await form.getByLabel("Nội dung").inputValue()).toBe("Đang lấy ý kiến các đơn vị.");
  expect(await form.getByLabel("Ước đạt (%)").inputValue()).toBe("40");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await form.waitFor({ state: "detached" });
  const { reports } = await api(page, "getTask", { params: { id: task.id } });
  expect(reports).toHaveLength(1);
});

test("an answer lost on its way back and the act sent again still make one effect", async () => {
  const task = await acknowledgedTask();
  const page = await visit(DIRECTOR, task.address);
  await page.route(
    "**/api/tasks/progress",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  const form = await report(page);
  await form.getByLabel("Nội dung").fill("Đã gửi lấy ý kiến.");
  await sendReport(form);
  await page.getByText(NETWORK_LOST).waitFor();
  await page.getByRole("button", { name: "Thử lại" }).click();
  await form.waitFor({ state: "detached" });
  const { reports } = await api(page, "getTask", { params: { id: task.id } });
  expect(reports).toHaveLength(1);
});

test("text typed into a form that was closed by mistake is there again", async () => {
  const task = await acknowledgedTask();
  const page = await visit(DIRECTOR, task.address);
  await (await report(page)).getByLabel("Nội dung").fill("Viết dở một nửa");
  await page.reload();
  const form = await report(page);
  expect(await form.getByLabel("Nội dung").inputValue()).toBe("Viết dở một nửa");
  await form.getByText("Đã khôi phục nội dung bạn nhập dở.").waitFor();
});

const ENGLISH =
  `The Provincial People's Committee hereby requests all departments to review the public assets
under their management and to report the results before the end of this month. The Department of Finance shall
prepare a plan for the disposal of surplus assets and submit it to the Committee for consideration.\n`.repeat(
    4,
  );

test.each<[string, HeldFile, RegExp]>([
  [
    "a program renamed to a PDF",
    {
      name: "cong-van.pdf",
      content: Buffer.from("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ\0\0", "latin1"),
    },
    /Tệp không đọc được.*Word \(\.docx, \.doc\).*PDF và văn bản thuần/,
  ],
  ["an empty file", { name: "trong.txt", content: Buffer.alloc(0) }, /Tệp rỗng/],
  [
    "a PDF cut off in the middle",
    {
      name: "cut.pdf",
      content: Buffer.from(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Ty",
      ),
    },
    /Tệp PDF bị hỏng hoặc tải về chưa đủ/,
  ],
  ["a text in English", textFile("english.txt", ENGLISH), /không phải tiếng Việt/],
])("%s is refused in clear words and the register stays as it was", async (_, file, message) => {
  const page = await visit(SPECIALIST, "/van-ban");
  const before = await register(page);
  await drop(page, file);
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page.getByRole("alert").getByText(message).waitFor();
  expect(await register(page)).toEqual(before);
});

test("a document marked secret is refused; that it exists may be recorded without its content", async () => {
  const page = await visit(SPECIALIST, "/van-ban");
  const before = await register(page);
  const secret = dispatch().text.replace("\n\nSố:", "\n\nMẬT\n\nSố:");
  await drop(page, textFile("mat.txt", secret));
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page
    .getByRole("alert")
    .getByText(/dấu chỉ mức độ mật/)
    .waitFor();
  expect(await register(page)).toEqual(before);
  await page.getByRole("button", { name: "Ghi nhận có văn bản mật" }).click();
  await page.getByRole("heading", { level: 1, name: "Văn bản mật" }).waitFor();
  expect(await page.getByRole("main").innerText()).not.toContain("tài sản công");
  expect(await register(page)).toHaveLength(before.length + 1);
});

test("the same document a second time is refused and leads to the first", async () => {
  const page = await visit(SPECIALIST, "/van-ban");
  const { text, reference } = dispatch();
  const documentId = await takeIn(page, { text, reference, issuedOn: "", due: "" });
  const before = await register(page);
  await drop(page, textFile("lan-hai.txt", text));
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page
    .getByRole("alert")
    .getByText(new RegExp(`Văn bản số ${reference} đã được`))
    .waitFor();
  expect(await register(page)).toEqual(before);
  await page.getByRole("link", { name: "Mở văn bản đã có" }).click();
  await page.getByRole("heading", { level: 1, name: reference }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/van-ban/${documentId}`);
});

test("a document cannot have come before its own date, and the chosen file stays", async () => {
  const page = await visit(SPECIALIST, "/van-ban");
  const before = await register(page);
  const { text, issuedOn } = dispatch();
  await drop(page, textFile("ngay.txt", text));
  const received = page.getByRole("textbox", { name: "Ngày nhận" });
  await received.fill(dayFirst(day(-5)));
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page
    .getByText(new RegExp(`không thể trước ngày ban hành văn bản \\(${dayFirst(issuedOn)}\\)`))
    .first()
    .waitFor();
  expect(await register(page)).toEqual(before);
  await page.getByText("Tệp văn bản: ngay.txt").waitFor();
  await received.fill(dayFirst(day(0)));
  await page.getByRole("button", { name: "Tiếp nhận và đọc" }).click();
  await page.getByRole("region", { name: "Các nhiệm vụ đọc được" }).waitFor();
});

test("evidence from before the directive is refused at its field", async () => {
  const task = await acknowledgedTask();
  const page = await visit(DIRECTOR, task.address);
  await page.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).click();
  const form = page.getByRole("dialog", { name: /^Báo cáo hoàn thành/ });
  await form.getByLabel("Số, ký hiệu văn bản").fill("12/BC-STC");
  const date = form.getByRole("textbox", { name: "Ngày của văn bản" });
  await date.fill(dayFirst(day(-40)));
  await form.getByLabel("Nơi nhận").fill("UBND tỉnh");
  await form.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).click();
  await form
    .getByRole("alert")
    .getByText(/trước ngày ban hành văn bản giao việc/)
    .waitFor();
  await expect.poll(() => date.getAttribute("aria-invalid")).toBe("true");
  expect(await form.getByLabel("Số, ký hiệu văn bản").inputValue()).toBe("12/BC-STC");
});

/** A task of Sở Tài chính that its director has acknowledged. */
async function acknowledgedTask(): Promise<{ id: string; address: string }> {
  const task = await giveTask();
  const director = await windowOf(DIRECTOR);
  const { version } = await api(director, "getTask", { params: { id: task.id } });
  await api(director, "acknowledgeTask", { body: { taskId: task.id, version } });
  return task;
}

/** Opens the form of the first assignment. */
async function correct(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Nhiệm vụ số 1:/ }).click();
  await page.getByRole("button", { name: "Sửa", exact: true }).click();
  const form = page.getByRole("form", { name: "Sửa nhiệm vụ" });
  await form.waitFor();
  return form;
}

async function report(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Báo cáo tiến độ", exact: true }).click();
  const form = page.getByRole("dialog", { name: /^Báo cáo tiến độ/ });
  await form.waitFor();
  return form;
}

const sendReport = (form: Locator): Promise<void> =>
  form.getByRole("button", { name: "Báo cáo tiến độ", exact: true }).click();

/** Every document that is in the register. */
async function register(page: Page): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { limit: 100, ...(cursor ? { cursor } : {}) };
    const { items, next } = await api(page, "listDocuments", { query });
    ids.push(...items.map(({ id }) => id));
    cursor = next;
  }
  return ids;
}
