import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask, SPECIALIST } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";
const FOCAL: Role = "Đầu mối Sở Tài chính";
const WARD: Role = "Chủ tịch UBND phường";
const shown = (iso: string) => iso.split("-").toReversed().join("/");

/** Opens an act's form from its button or from the menu of the rarer ones. */
async function open(page: Page, name: string) {
  const button = page.getByRole("button", { name, exact: true });
  await button
    .or(page.getByRole("button", { name: "Việc khác" }))
    .first()
    .waitFor();
  if ((await button.count()) === 0) {
    await page.getByRole("button", { name: "Việc khác" }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  } else {
    await button.click();
  }
  return page.getByRole("dialog", { name });
}

/** Fills an act's form, sends it and sees it close. */
async function act(page: Page, name: string, filled: Readonly<Record<string, string>> = {}) {
  const form = await open(page, name);
  for (const [label, value] of Object.entries(filled)) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await form.getByRole("textbox", { name: label }).fill(value);
  }
  await form.getByRole("button", { name, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

const again = async (page: Page, address: string) => {
  await page.goto(address);
  await ready(page);
};

test("requirement B9 C6, story 40: a call is taken down beside the caller's earlier cases, routed, answered by four eyes, published without a name, tied to a task and raised again", async () => {
  const page = await visit(HOTLINE, "/phan-anh-kien-nghi/tiep-nhan");
  await page.getByLabel("Điện thoại").fill("0905.000.111");
  const earlier = page.getByRole("region", { name: "Các lần trước của số này" });
  await earlier.getByRole("link", { name: /Rác tồn đọng/ }).waitFor();
  await page.getByLabel("Họ tên hoặc tên tổ chức").fill("Trần Văn Sinh");
  await page
    .getByLabel("Tóm tắt nội dung")
    .fill("den duong Nguyen Trai truoc cho Tan An khong sang");
  const alike = page.getByRole("region", { name: "Có thể trùng với" });
  await alike.getByRole("link", { name: /Đèn đường hỏng ba cột/ }).waitFor();
  // It is about something else; without a word of content nothing is taken down, and nothing typed is lost.
  const subject = "Chưa nhận được hỗ trợ học phí";
  await page.getByLabel("Tóm tắt nội dung").fill(subject);
  const submit = page.getByRole("button", { name: "Tiếp nhận", exact: true });
  await submit.click();
  await page.getByText("Hãy ghi nội dung.").first().waitFor();
  await expectAccessible(page, "the operator's screen");
  await page
    .getByRole("textbox", { name: "Nội dung", exact: true })
    .fill("Đã nộp hồ sơ từ tháng 9.");
  await page.getByLabel("Loại", { exact: true }).selectOption({ label: "Kiến nghị của người dân" });
  await submit.click();
  await page.waitForURL(/phan-anh-kien-nghi\/[\da-f-]{36}$/);
  await page.getByRole("heading", { name: new RegExp(subject) }).waitFor();
  await page.getByText("Mới tiếp nhận", { exact: true }).waitFor();
  const address = new URL(page.url()).pathname;

  const route = await open(page, "Chuyển xử lý");
  await route.getByLabel("Cơ quan xử lý").fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  await route.getByRole("button", { name: "Chuyển xử lý", exact: true }).click();
  await route.waitFor({ state: "detached" });
  await page.getByText("Đang xử lý", { exact: true }).waitFor();

  // The agency sees who spoke only by leaving its name and reason.
  const focal = await visit(FOCAL, address);
  await focal.getByText("T. V. S.", { exact: true }).waitFor();
  expect(await focal.getByText("0905.000.111").count()).toBe(0);
  await act(focal, "Xem thông tin người gửi", { "Lý do": "Gọi lại hỏi số hồ sơ." });
  await focal.getByText("0905.000.111", { exact: true }).waitFor();
  await focal.getByText(/xem thông tin người gửi; lý do: “Gọi lại hỏi số hồ sơ.”/).waitFor();
  await act(focal, "Trình dự thảo trả lời", { "Nội dung trả lời": "Đã chi trả qua tài khoản." });
  await focal.getByText("Chờ duyệt trả lời", { exact: true }).waitFor();

  const director = await visit(DIRECTOR, address, PHONE);
  await expectNoSidewaysScroll(director, "a voice on a telephone");
  await act(director, "Duyệt trả lời");
  await director.getByText("Đã trả lời", { exact: true }).waitFor();
  await expectAccessible(director, "a voice that was answered");

  await again(page, address);
  const publishing = await open(page, "Công khai");
  await publishing.getByLabel(/^Nội dung hỏi/).fill("Ông Trần Văn Sinh hỏi về hỗ trợ học phí.");
  const publish = publishing.getByRole("button", { name: "Công khai", exact: true });
  await publish.click();
  await publishing
    .getByText(/Nội dung công khai còn họ tên người gửi/)
    .first()
    .waitFor();
  await publishing.getByLabel(/^Nội dung hỏi/).fill("Hỏi về hỗ trợ học phí.");
  await publish.click();
  await publishing.waitFor({ state: "detached" });
  await page.getByText("Đã công khai", { exact: true }).waitFor();

  const task = await giveTask();
  const { number } = await api(page, "getTask", { params: { id: task.id } });
  await act(page, "Gắn hồ sơ liên quan", { "Số hiệu": `NV-${number}` });
  await page.getByRole("link", { name: new RegExp(`^NV-${number}: `) }).waitFor();
  await act(page, "Ghi phản ánh lại", { "Nội dung phản ánh lại": "Vẫn chưa nhận được." });
  await page.getByText("Phản ánh lại", { exact: true }).first().waitFor();
  const onTask = await visit(DIRECTOR, task.address);
  await onTask.getByRole("link", { name: new RegExp(subject) }).waitFor();

  // Each figure on top opens the rows it counts.
  await again(page, "/phan-anh-kien-nghi");
  const figure = page.getByRole("link", { name: /^Phản ánh lại: \d+$/ });
  const counted = Number((await figure.textContent())?.replaceAll(/\D/gu, ""));
  expect(counted).toBeGreaterThanOrEqual(2);
  await figure.click();
  await page.waitForURL(/list=again/);
  await expect.poll(() => page.locator("tbody tr").count()).toBe(counted);

  // The Office's own specialists are not named: they see none of it.
  const outside = await visit(SPECIALIST, "/");
  expect((await api(outside, "listVoices", { query: { list: "all" } })).items).toEqual([]);
});

test("requirement C6: what concerns two agencies is answered once, from the part each of them says", async () => {
  const page = await visit(HOTLINE, "/");
  const subject = "Đường và trạm bơm cùng hỏng";
  const units = await api(page, "listUnits", { query: { q: "Sở Tài chính" } });
  const finance = units.items.find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  const { today } = await api(page, "getSession", {});
  const { id: voiceId, version } = await api(page, "receiveVoice", {
    body: {
      kind: "recommendation",
      channel: "post",
      subject,
      content: "Đường vào xưởng hỏng, trạm bơm không chạy.",
      receivedOn: today,
      name: "Công ty Gạch Bình Minh",
    },
  });
  await api(page, "routeVoice", { body: { voiceId, version, unitId: finance } });
  const address = `/phan-anh-kien-nghi/${voiceId}`;

  const focal = await visit(FOCAL, address);
  const asking = await open(focal, "Đề nghị phối hợp trả lời");
  const send = asking.getByRole("button", { name: "Đề nghị phối hợp trả lời", exact: true });
  await send.click();
  await asking.getByText("Hãy ghi phần cần trả lời.").first().waitFor();
  const ward = await visit(WARD, "/");
  const { unit } = await api(ward, "getSession", {});
  await asking.getByLabel("Cơ quan phối hợp").fill(unit.name);
  await focal.getByRole("option", { name: unit.name, exact: true }).click();
  await asking.getByLabel(/^Cần cơ quan đó/).fill("Hiện trạng đường vào xưởng.");
  await asking.getByLabel(/^Trả lời trước khi hết ngày/).fill(shown(today));
  await send.click();
  await asking.waitFor({ state: "detached" });
  const part = focal.getByRole("region", { name: "Phần phối hợp trả lời" });
  await part.getByText("Chưa trả lời", { exact: true }).waitFor();
  await expectAccessible(focal, "a voice that waits for a part");

  // The ward sees what was asked and of whom nothing; it says its part on a telephone.
  const phone = await visit(WARD, address, PHONE);
  await expectNoSidewaysScroll(phone, "a part of an answer on a telephone");
  await phone.getByText("Không có thông tin người gửi").waitFor();
  await act(phone, "Trả lời phần phối hợp", { "Nội dung trả lời phần này": "Phường vá xong trong tuần." }); // prettier-ignore
  await phone.getByText(/trả lời ngày/).waitFor();

  await again(focal, address);
  const drafting = await open(focal, "Trình dự thảo trả lời");
  const body = drafting.getByRole("textbox", { name: "Nội dung trả lời" });
  expect(await body.inputValue()).toBe(`${unit.name}: Phường vá xong trong tuần.`);
  await drafting.getByRole("button", { name: "Trình dự thảo trả lời", exact: true }).click();
  await drafting.waitFor({ state: "detached" });
  await focal.getByText("Chờ duyệt trả lời", { exact: true }).waitFor();
});
