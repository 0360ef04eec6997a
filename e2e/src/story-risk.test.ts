import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { CHIEF, DIRECTOR, SPECIALIST } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const LEAD: Role = "Trưởng đoàn kiểm tra";
const VICE_CHAIR: Role = "Phó Chủ tịch UBND tỉnh";
const MEMBER: Role = "Thành viên Tổ công tác";
const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";
/** No other run has these inspections. */
const serial = String(Date.now() % 100_000);

/** The proposal that was laid out stands there as it can be sent: only its name is changed, and its kind. */
async function sendProposal(page: Page, subject: string, kind?: string): Promise<string> {
  const form = page.getByRole("form", { name: "Đề nghị kiểm tra" });
  await form.waitFor();
  if (kind) await form.getByLabel("Loại kiểm tra").selectOption({ label: kind });
  await form.getByLabel("Tên, chủ đề cuộc kiểm tra").fill(subject);
  await form.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  await page.waitForURL(/\/kiem-tra\/[0-9a-f-]{36}/);
  await form.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  return new URL(page.url()).pathname;
}

test("story 27: the head of the team gets targets with their reasons, opens the rows behind a figure, and proposes an unannounced inspection by one click, of which neither list nor figures tell anybody", async () => {
  const page = await visit(LEAD, "/kiem-tra");
  await page.getByRole("link", { name: "Danh sách rủi ro" }).click();
  await page.getByRole("heading", { level: 1, name: "Danh sách rủi ro" }).waitFor();
  const before = await api(page, "getRiskList", { query: {} });
  const [first] = before.rows;
  if (!first) throw new Error("nobody is ranked");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: first.name, exact: true }) }); // prettier-ignore
  await row.waitFor();

  // A count opens exactly its rows.
  const counted = before.rows.flatMap(({ lines }) => lines).find(({ code, points }) => code === "OVERDUE_LONG" && points > 0); // prettier-ignore
  await page.getByRole("link", { name: new RegExp(`^Nhiệm vụ quá hạn trên 30 ngày: ${counted?.rows}$`) }).first().click(); // prettier-ignore
  await page.getByRole("heading", { level: 1, name: "Nhiệm vụ quá hạn trên 30 ngày" }).waitFor();
  await page.getByRole("link", { name: "Danh sách rủi ro" }).waitFor();
  await page
    .getByText(/quá hạn \d+ ngày/)
    .first()
    .waitFor();
  expect(await page.getByRole("rowheader").count()).toBe(counted?.rows);
  await page.getByRole("link", { name: "Danh sách rủi ro" }).click();
  await row.waitFor();

  await row.getByRole("button", { name: `Đề nghị kiểm tra ${first.name}` }).click();
  await page.getByLabel("Căn cứ lựa chọn").waitFor();
  expect(await page.getByLabel("Căn cứ lựa chọn").inputValue()).toContain(`${first.points} điểm, thứ 1 trên`); // prettier-ignore
  await expectAccessible(page, "a proposal laid out from the risk list");
  const { deciders } = await api(page, "getInspectionOffer", {});
  const chair = deciders.find(({ name }) => name.includes(", Chủ tịch"));
  await page.getByLabel("Trình người quyết định").selectOption(chair?.accountId ?? "");
  const address = await sendProposal(page, `Giờ giấc và tiến độ ${serial}`, "Đột xuất");
  await page.getByText("Bí mật đến khi bắt đầu").first().waitFor();
  const sources = page.getByRole("region", { name: "Mở từ" });
  await sources.getByRole("link", { name: new RegExp(`^Danh sách rủi ro ngày .*: ${first.name}$`) }).waitFor(); // prettier-ignore
  await expectAccessible(page, "an inspection with what it was opened from");

  // Nobody else can tell: the same figures for those who may see the list, and no list for the agencies.
  for (const role of [SPECIALIST, VICE_CHAIR]) {
    // oxlint-disable-next-line no-await-in-loop -- one window after the other
    const other = await visit(role, "/kiem-tra/rui-ro");
    // oxlint-disable-next-line no-await-in-loop -- as above
    const now = await api(other, "getRiskList", { query: {} });
    expect([role, now.rows.find(({ id }) => id === first.id)]).toEqual([role, first]);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await other.goto(address);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await other.getByText("Không tìm thấy cuộc kiểm tra này").waitFor();
  }
  const director = await visit(DIRECTOR, "/kiem-tra/rui-ro");
  await director.getByText("Danh sách rủi ro chỉ dành cho lãnh đạo tỉnh").waitFor();
  await director.goto("/kiem-tra");
  await ready(director);
  expect(await director.getByRole("link", { name: "Danh sách rủi ro" }).count()).toBe(0);
});

test("story 40: a voice gives reason for an inspection; each opens the other", async () => {
  const page = await visit(HOTLINE, "/phan-anh-kien-nghi", PHONE);
  const { items } = await api(page, "listVoices", { query: { list: "open" } });
  const said = items.find(({ unit, number }) => unit !== null && number > 0);
  if (!said) throw new Error("no voice was routed to an agency");
  await page.goto(`/phan-anh-kien-nghi/${said.id}`);
  await ready(page);
  const about = page.getByRole("region", { name: "Kiểm tra mở từ đây" });
  await about.getByRole("button", { name: "Đề nghị kiểm tra" }).click();
  await page.getByLabel("Căn cứ lựa chọn").waitFor();
  expect(await page.getByLabel("Căn cứ lựa chọn").inputValue()).toMatch(new RegExp(`^Phản ánh, kiến nghị PAKN-${said.number}: tiếp nhận ngày`)); // prettier-ignore
  await expectNoSidewaysScroll(page, "a proposal laid out from a voice");
  await expectAccessible(page, "a proposal laid out from a voice");
  const subject = `Việc giải quyết phản ánh ${serial}`;
  await sendProposal(page, subject);
  const sources = page.getByRole("region", { name: "Mở từ" });
  await sources.getByRole("link", { name: new RegExp(`^PAKN-${said.number}: `) }).click();
  await about.getByRole("link", { name: new RegExp(`^KT-\\d+: ${subject}$`) }).waitFor();
  await about.getByText("Chờ quyết định").first().waitFor();
  await expectAccessible(page, "a voice with an inspection opened from it");
});

test("requirement E3: the province weighs anew from a day on, and an old list keeps the weighing of its day", async () => {
  const page = await visit(CHIEF, "/kiem-tra/rui-ro/trong-so");
  const { items } = await api(page, "listRiskWeighings", {});
  const [latest] = items;
  if (!latest) throw new Error("there is no weighing");
  await page.getByRole("button", { name: "Đặt bộ trọng số" }).click();
  const form = page.getByRole("form", { name: "Đặt bộ trọng số" });
  await form.getByRole("button", { name: "Đặt bộ trọng số" }).click();
  await form.getByText("Hãy điền ô “Căn cứ”.").first().waitFor();
  await expectAccessible(page, "the form of a weighing, with what is missing");
  const basis = `Kết luận số ${serial}-KL/TCT`;
  await form.getByRole("textbox", { name: "Căn cứ", exact: true }).fill(basis);
  await form.getByRole("button", { name: "Đặt bộ trọng số" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByText(basis).first().waitFor();
  const yesterday = await api(page, "getRiskList", { query: { asOf: day(-1) } });
  const now = await api(page, "getRiskList", { query: {} });
  expect(now.weighing.basis).toBe(basis);
  expect(yesterday.weighing.number).toBeLessThan(now.weighing.number);
  await page.goto(`/kiem-tra/rui-ro?asOf=${day(-1)}`);
  await ready(page);
  await page.getByText(`Bộ trọng số ${yesterday.weighing.number}, áp dụng từ`).waitFor();
});

test("story 31: a member of the Working Group sends their month, its head gets one report of all to the Chair", async () => {
  const page = await visit(MEMBER, "/kiem-tra/to-cong-tac");
  await page
    .getByRole("link", { name: /^Tổ công tác của Chủ tịch/ })
    .first()
    .click();
  const part = page.getByRole("region", { name: "Kết quả tháng" });
  await part.getByRole("button", { name: "Gửi kết quả tháng" }).click();
  const sending = page.getByRole("dialog", { name: "Gửi kết quả tháng" });
  const done = `Đôn đốc ${serial} nhiệm vụ quá hạn`;
  await sending.getByRole("textbox", { name: /^Việc đã làm/ }).fill(done);
  await expectAccessible(page, "the form of a member's month");
  await sending.getByRole("button", { name: "Gửi kết quả tháng" }).click();
  await sending.waitFor({ state: "detached" });
  await part.getByText(done).waitFor();
  await part.getByText("Chưa gửi").first().waitFor();
  const address = new URL(page.url()).pathname;

  const head = await visit(CHIEF, address);
  const whole = head.getByRole("region", { name: "Kết quả tháng" });
  await whole.getByRole("button", { name: "Lập báo cáo tháng" }).click();
  const merging = head.getByRole("dialog", { name: "Lập báo cáo tháng" });
  await merging.getByRole("button", { name: "Lập báo cáo tháng" }).click();
  await merging.waitFor({ state: "detached" });
  await whole
    .getByRole("link", { name: /^Báo cáo lập ngày/ })
    .first()
    .click();
  await head.getByRole("heading", { level: 1, name: /Kết quả hoạt động tháng/ }).waitFor();
  const drafts = await api(head, "getDraft", { params: { id: new URL(head.url()).pathname.split("/").at(-1) ?? "" } }); // prettier-ignore
  expect(drafts.addressees).toEqual(["Chủ tịch UBND tỉnh"]);
  expect(drafts.recipients.map(({ name }) => name)).toEqual(["Sở Nội vụ"]);
  expect(JSON.stringify(drafts.model.blocks)).toContain(done);
});
