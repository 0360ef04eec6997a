import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { CHAIR, CHIEF, DIRECTOR, giveTask, SPECIALIST } from "./story.ts";
import { type Role, visit } from "./visitor.ts";

const VICE_CHAIR: Role = "Phó Chủ tịch UBND tỉnh";
const written = (iso: string): string => iso.split("-").toReversed().join("/");

interface Late {
  id: string;
  number: number;
}

/** Tasks of Sở Tài chính that are two weeks late. */
async function lateTasks(page: Page, count: number): Promise<Late[]> {
  const late: Late[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id } = await giveTask({ issued: -30, due: -14 }, day(-29));
    const { number } = await api(page, "getTask", { params: { id } });
    late.push({ id, number });
  }
  return late;
}

/** The Office adds these tasks by hand, has the list drafted, and the chief signs it. @returns the list's address. */
async function presented(office: Page, late: readonly Late[], number: string): Promise<string> {
  await office.getByRole("button", { name: "Lập danh mục giao ban" }).click();
  const dialog = office.getByRole("dialog", { name: "Lập danh mục giao ban" });
  for (const task of late) {
    await dialog.getByRole("textbox", { name: "Thêm nhiệm vụ khác" }).fill(`NV-${task.number}`);
    await dialog
      .getByRole("button", { name: `Thêm nhiệm vụ khác NV-${task.number}`, exact: true })
      .click();
    await dialog.getByRole("textbox", { name: `Đề xuất đối với NV-${task.number}` }).waitFor();
  }
  await expectAccessible(office, "the list being drawn up", "[role=dialog]");
  await dialog.getByRole("button", { name: "Lập danh mục và dự thảo" }).click();
  await office.waitForURL(/\/giao-ban\/[0-9a-f-]{36}/);
  const address = new URL(office.url()).pathname;
  const id = address.split("/").at(-1) ?? "";
  const { draftId } = await api(office, "getBriefing", { params: { id } });
  const chief = await visit(CHIEF, `/du-thao/${draftId}`);
  await chief.getByRole("img", { name: /^Trang 1/ }).waitFor();
  await chief.getByRole("button", { name: "Phát hành", exact: true }).click();
  const signing = chief.getByRole("dialog", { name: /^Ghi số, ngày/ });
  await signing.getByRole("textbox", { name: "Số", exact: true }).fill(number);
  await signing.getByRole("button", { name: "Phát hành", exact: true }).click();
  await signing.waitFor({ state: "detached" });
  await chief.getByText("Đã phát hành", { exact: true }).first().waitFor();
  return address;
}

const line = (page: Page, { number }: Late) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: `NV-${number}` }) });

async function instruct(page: Page, dialogName: RegExp, content: string, dueOn: string) {
  const dialog = page.getByRole("dialog", { name: dialogName });
  await dialog.getByRole("textbox", { name: "Nội dung chỉ đạo" }).fill(content);
  await dialog.getByRole("textbox", { name: "Chậm nhất ngày" }).fill(written(dueOn));
  return dialog;
}

test("story 13: overdue tasks come to the briefing, and the Chair decides on a phone what becomes a task", async () => {
  const office = await visit(SPECIALIST, "/giao-ban");
  const late = await lateTasks(office, 2);
  const [one, other] = late;
  if (!one || !other) throw new Error("two tasks were given");
  const address = await presented(office, late, "9101");

  const phone = await visit(CHAIR, "/", PHONE);
  await phone.getByRole("heading", { name: "Giao ban chờ ý kiến" }).waitFor();
  await phone.goto(address);
  await line(phone, one).getByRole("button", { name: "Cho ý kiến", exact: true }).click();
  const content = "Hoàn thành báo cáo còn thiếu, làm rõ trách nhiệm để chậm.";
  const dialog = await instruct(phone, /^Cho ý kiến/, content, day(10));
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone, "a decision on a phone", "[role=dialog]");

  // Meanwhile the Vice-Chair has the same line open, and comes second.
  const second = await visit(VICE_CHAIR, address);
  await line(second, one).getByRole("button", { name: "Cho ý kiến", exact: true }).click();
  const late2 = await instruct(second, /^Cho ý kiến/, "Làm ngay.", day(5));

  await dialog.getByRole("button", { name: "Ghi ý kiến và giao" }).click();
  await dialog.waitFor({ state: "detached" });
  await line(phone, one).getByText("Đã thành nhiệm vụ").waitFor();
  await late2.getByRole("button", { name: "Ghi ý kiến và giao" }).click();
  await late2.getByText(/đã cho ý kiến về nhiệm vụ này lúc/).waitFor();

  await line(phone, other).getByRole("button", { name: "Không có ý kiến thêm" }).click();
  const noting = phone.getByRole("dialog", { name: /^Không có ý kiến thêm/ });
  await noting.getByRole("button", { name: "Ghi nhận", exact: true }).click();
  await noting.waitFor({ state: "detached" });
  await phone.getByText("Đã cho ý kiến đủ").waitFor();
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone, "a briefing on a phone");

  const { items, decided, passed } = await api(phone, "getBriefing", {
    params: { id: address.split("/").at(-1) ?? "" },
  });
  expect({ items, decided, passed }).toEqual({ items: 2, decided: 1, passed: 1 });

  const director = await visit(DIRECTOR, `/nhiem-vu/${one.id}`);
  const about = director.getByRole("region", { name: "Ý kiến lãnh đạo về nhiệm vụ này" });
  await about.getByText(content).waitFor();
  await about.getByRole("link", { name: /^Thành NV-/ }).click();
  await director.getByRole("region", { name: /^Nguồn: ý kiến chỉ đạo/ }).waitFor();
  await director.getByRole("button", { name: "Tiếp nhận", exact: true }).waitFor();
  await expectAccessible(director, "a task that comes from a briefing");
});

test("story 9: the monitor records what the Chair said, and the Chair confirms it within the days of the province", async () => {
  const office = await visit(SPECIALIST, "/chi-dao");
  await office.getByRole("button", { name: "Ghi ý kiến đã nói" }).click();
  const content = "Kiểm tra việc chấp hành giờ làm việc, báo cáo kết quả.";
  const dialog = await instruct(office, /^Ghi ý kiến/, content, day(12));
  await dialog
    .getByRole("combobox", { name: "Cơ quan thực hiện" })
    .or(dialog.getByRole("textbox", { name: "Cơ quan thực hiện" }))
    .first()
    .fill("Sở Tài chính");
  await office.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await dialog.getByRole("textbox", { name: /^Người cùng nghe/ }).fill("Chánh Văn phòng");
  await expectAccessible(office, "a word being written down", "[role=dialog]");
  await dialog.getByRole("button", { name: "Ghi và xin xác nhận" }).click();
  await dialog.waitFor({ state: "detached" });
  const waiting = office.getByRole("listitem").filter({ hasText: content });
  await waiting.getByText(/còn 2 ngày làm việc để xác nhận/).waitFor();
  expect(await waiting.getByRole("button", { name: "Xác nhận", exact: true }).count()).toBe(0);

  const phone = await visit(CHAIR, "/", PHONE);
  const asked = phone.getByRole("listitem").filter({ hasText: content });
  await asked.getByRole("button", { name: "Xác nhận", exact: true }).click();
  const confirming = phone.getByRole("dialog", { name: "Xác nhận ý kiến đã nói" });
  await confirming.getByRole("button", { name: "Xác nhận và giao" }).click();
  await confirming.waitFor({ state: "detached" });
  await phone.goto("/chi-dao");
  const answered = phone.getByRole("listitem").filter({ hasText: content });
  await answered.getByText("Đã thành nhiệm vụ").waitFor();
  await answered.getByText(/người cùng nghe: Chánh Văn phòng/).waitFor();
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone, "the words of leaders on a phone");

  const director = await visit(DIRECTOR, "/nhiem-vu?list=to-acknowledge");
  await director
    .getByText(/^Kiểm tra việc chấp hành giờ làm việc/)
    .first()
    .waitFor();
});
