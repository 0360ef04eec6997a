import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { CHAIR, SPECIALIST } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HEAD: Role = "Phụ trách giải quyết tố cáo";
const OFFICER: Role = "Xử lý tố cáo";
const ADMINISTRATOR: Role = "Quản trị hệ thống";
const AUDITOR: Role = "Kiểm soát viên";

/** Opens an act's form from its button or from the menu of the rarer ones. */
async function open(page: Page, name: string) {
  const button = page.getByRole("button", { name, exact: true });
  const more = page.getByRole("button", { name: "Việc khác" });
  await button.or(more).first().waitFor();
  if ((await button.count()) === 0) {
    await more.click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  } else {
    await button.click();
  }
  return page.getByRole("dialog", { name });
}

/** Fills an act's form, sends it and sees it close. */
async function fillIn(page: Page, name: string, filled: Readonly<Record<string, string>> = {}) {
  const form = await open(page, name);
  for (const [label, value] of Object.entries(filled)) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await form.getByRole("textbox", { name: label }).fill(value);
  }
  await form.getByRole("button", { name, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

test("issue 7, denunciations: a signed letter is sealed, its identity opened for a reason, somebody charged who does not know it, and nobody else finds anything anywhere", async () => {
  const page = await visit(HEAD, "/to-cao");
  await page.getByRole("link", { name: /Có dấu hiệu chia nhỏ gói mua sắm/ }).waitFor();
  await expectAccessible(page, "the closed room");
  await page.getByRole("link", { name: "Tiếp nhận tố cáo" }).click();
  await page.waitForURL(/\/to-cao\/tiep-nhan$/);
  const mark = randomUUID().slice(0, 8);
  const subject = `Nhận tiền khi cấp phép, vụ ${mark}`;
  await page.getByLabel("Tóm tắt").fill(subject);
  const content = page.getByRole("textbox", { name: "Nội dung", exact: true });
  await content.fill("Bà Đoàn Thị Lặng Lẽ nộp đơn, thấy nhận tiền ba lần.");
  await page.getByLabel("Họ tên").fill("Đoàn Thị Lặng Lẽ");
  await page.getByLabel("Địa chỉ").fill("Hẻm 7, phường Tân An");
  const submit = page.getByRole("button", { name: "Tiếp nhận và niêm phong" });
  await submit.click();
  await page
    .getByText(/Hãy chọn người hoặc cơ quan bị tố cáo/)
    .first()
    .waitFor();
  await page.getByRole("combobox", { name: "Cơ quan", exact: true }).fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await submit.click();
  // What several people will read must not tell who denounces.
  await page
    .getByText(/Nội dung còn họ tên người tố cáo/)
    .first()
    .waitFor();
  await expectAccessible(page, "the form of a denunciation");
  await content.fill("Thấy nhận tiền ba lần tại quầy.");
  await submit.click();
  await page.waitForURL(/\/to-cao\/[\da-f-]{36}$/);
  await page.getByText(subject).waitFor();
  const address = new URL(page.url()).pathname;
  const code = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(code).toMatch(/^TC-[2-9A-HJ-NP-Z]{6}$/);
  expect(await page.title()).not.toContain(mark);

  expect(await page.getByText("Đoàn Thị Lặng Lẽ").count()).toBe(0);
  await fillIn(page, "Xem danh tính người tố cáo", { "Lý do": "Mời đến làm việc." });
  await page.getByText("Đoàn Thị Lặng Lẽ", { exact: true }).waitFor();
  await page.getByText(/xem danh tính: “Mời đến làm việc.”/).waitFor();
  // It was shown this once.
  await page.goto(address);
  await ready(page);
  expect(await page.getByText("Đoàn Thị Lặng Lẽ").count()).toBe(0);

  await fillIn(page, "Thụ lý tố cáo", { "Số văn bản": "41/QĐ-TTr" });
  await page.getByText("Đã thụ lý", { exact: true }).waitFor();
  const charging = await open(page, "Giao người xử lý");
  await charging.getByLabel("Người được giao").selectOption({ label: "Ngô Thị Thanh Trúc, Thanh tra viên, Thanh tra tỉnh" }); // prettier-ignore
  await charging.getByRole("textbox", { name: "Lý do" }).fill("Thành viên tổ xác minh.");
  await charging.getByRole("button", { name: "Giao người xử lý", exact: true }).click();
  await charging.waitFor({ state: "detached" });
  await fillIn(page, "Giao xác minh", {
    "Số văn bản": "42/QĐ-TTr",
    "Nội dung": "Xác minh tại quầy.",
  });
  await page.getByText("Đang xác minh", { exact: true }).waitFor();
  await expectAccessible(page, "a case of the closed room");

  // Who verifies reads the case on a telephone, and not who denounces.
  const officer = await visit(OFFICER, address, PHONE);
  await officer.getByText("Thấy nhận tiền ba lần tại quầy.").waitFor();
  await officer.getByText("Bạn không được giao biết danh tính người tố cáo.").waitFor();
  await expectNoSidewaysScroll(officer, "a case on a telephone");
  expect(await officer.getByRole("button", { name: "Xem danh tính người tố cáo" }).count()).toBe(0);
  await fillIn(officer, "Ghi tiến trình", { "Nội dung": "Đã làm việc với bộ phận một cửa." });
  await officer.getByText("Đã làm việc với bộ phận một cửa.").waitFor();

  // Nobody else: neither the room, nor the case, nor a word of it where things are looked for.
  for (const role of [ADMINISTRATOR, AUDITOR, CHAIR, SPECIALIST]) {
    // oxlint-disable-next-line no-await-in-loop -- one person after the other
    const other = await visit(role);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await other.goto(address);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await other
      .getByText(/Không tìm thấy trang này/)
      .first()
      .waitFor();
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await other.getByRole("link", { name: "Tố cáo", exact: true }).count()).toBe(0);
    for (const at of [`/tim-kiem?q=${mark}`, "/thong-bao", "/phan-anh-kien-nghi?list=all"]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await other.goto(at);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ready(other);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const text = await other.locator("main").innerText();
      expect(text.replaceAll(`“${mark}”`, "")).not.toContain(subject);
      expect(text).not.toContain(code);
    }
  }
  // The journal offers every act there is to look for, also these, and finds none.
  const auditor = await visit(AUDITOR, "/nhat-ky");
  expect(await auditor.getByText("hồ sơ được niêm phong").count()).toBe(0);
  for (const act of ["receive", "open-identity", "charge", "step"]) {
    // oxlint-disable-next-line no-await-in-loop -- one act after the other
    const found = await api(auditor, "listJournal", { query: { act: `denunciations.${act}` } });
    expect([act, found.items]).toEqual([act, []]);
  }
});
