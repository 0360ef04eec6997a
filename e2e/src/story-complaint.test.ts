import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day, dayFirst } from "./dispatch.ts";
import { CHIEF, DIRECTOR } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";

/** Opens a step's form from its button or from the menu of the rarer ones, fills and sends it, and sees it close. */
async function note(
  page: Page,
  name: string,
  filled: Readonly<Record<string, string>>,
  chosen: Readonly<Record<string, string>> = {},
) {
  const button = page.getByRole("button", { name, exact: true });
  const more = page.getByRole("button", { name: "Bước khác" });
  await button.or(more).first().waitFor();
  if ((await button.count()) === 0) {
    await more.click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  } else {
    await button.click();
  }
  const form = page.getByRole("dialog", { name });
  for (const [label, value] of Object.entries(filled)) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await form.getByRole("textbox", { name: label }).fill(value);
  }
  for (const [label, value] of Object.entries(chosen)) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    await form.getByRole("combobox", { name: label }).selectOption({ label: value });
  }
  await form.getByRole("button", { name, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

test("issue 7, complaints: accepted, extended, talked over, decided, sent; then a second time by the superior, each with the law's clocks", async () => {
  const hotline = await visit(HOTLINE, "/");
  const subject = `Không đồng ý thu hồi đất, vụ ${randomUUID().slice(0, 8)}`;
  const { id } = await api(hotline, "receiveVoice", { body: { kind: "complaint", channel: "post", subject, content: "Đề nghị hủy quyết định thu hồi.", receivedOn: day(-1), place: null, name: "Võ Thị Lành", phone: null, email: null, address: "Tổ 2", keepSecret: false } }); // prettier-ignore
  const unitOf = async (name: string) =>
    (await api(hotline, "listUnits", { query: { q: name } })).items.find((one) => one.name === name)?.id ?? ""; // prettier-ignore
  await api(hotline, "routeVoice", { body: { voiceId: id, version: 1, unitId: await unitOf("Sở Tài chính"), note: null } }); // prettier-ignore

  const page = await visit(DIRECTOR, `/phan-anh-kien-nghi/${id}`);
  await page.getByText(/^Thụ lý hoặc không thụ lý: /).waitFor();
  await page.getByText("Căn cứ: Luật số 136/2025/QH15").waitFor();
  await expectAccessible(page, "a complaint before it is accepted");
  // An answer is not what settles a complaint.
  expect(await page.getByRole("button", { name: "Trình dự thảo trả lời" }).count()).toBe(0);
  // Known more than ninety days before: the page warns, and whoever settles decides all the same.
  await page
    .getByRole("button", { name: "Ghi ngày biết quyết định, hành vi", exact: true })
    .click();
  const known = page.getByRole("dialog");
  await known.getByRole("textbox", { name: "Ngày nhận hoặc biết quyết định, hành vi" }).fill(dayFirst(day(-121))); // prettier-ignore
  await known.getByRole("textbox", { name: "Theo giấy tờ nào" }).fill("Phong bì bưu điện");
  await expectAccessible(page, "when the decision was known", '[role="dialog"]');
  await known.getByRole("button", { name: "Ghi ngày biết quyết định, hành vi" }).click();
  await known.waitFor({ state: "detached" });
  await page.getByText(/^quá thời hiệu \d+ ngày$/).waitFor();
  await page.getByText("Căn cứ: Luật Khiếu nại số 02/2011/QH13, Điều 9").waitFor();
  await note(page, "Thụ lý khiếu nại", { "Số văn bản": "5/TB-STC" });
  await page.getByText("Đã thụ lý", { exact: true }).waitFor();
  await page.getByText(/^Quyết định giải quyết: /).waitFor();
  await note(page, "Kéo dài thời hạn", { "Số văn bản": "6/TB-STC", "Nội dung": "Nhiều hộ." });
  await page.getByText(/vụ việc phức tạp/).waitFor();
  await page.getByText(/Điều 28 \(lần đầu, phức tạp\)/).waitFor();
  await note(page, "Ghi đối thoại", { "Nội dung": "Đã gặp người khiếu nại." });
  await page.getByText("Đã gặp người khiếu nại.").waitFor();
  // The decision is drafted from what the case holds, and settles it once it is issued.
  await note(
    page,
    "Soạn quyết định giải quyết",
    {
      "Kết quả xác minh": "Thu hồi đúng trình tự.",
      "Nhận định, kết luận từng nội dung": "Không có cơ sở.",
      "Giữ nguyên, sửa đổi, hủy bỏ cụ thể nội dung nào": "Giữ nguyên quyết định thu hồi.",
      "Cơ quan, cá nhân phải thi hành": "Phòng Giá",
    },
    {
      "Kết quả": "Khiếu nại sai",
      "Xử lý quyết định, hành vi bị khiếu nại": "Giữ nguyên quyết định, hành vi bị khiếu nại",
    },
  );
  await page.getByRole("link", { name: "Quyết định giải quyết khiếu nại lần đầu" }).click();
  await page.getByRole("link", { name: /^PAKN-\d+$/ }).waitFor();
  await page.getByRole("button", { name: "Phát hành", exact: true }).click();
  const issuing = page.getByRole("dialog");
  const number = String(10_000 + Math.floor(Math.random() * 89_999));
  await issuing.getByRole("textbox", { name: "Số", exact: true }).fill(number);
  await issuing.getByRole("button", { name: "Phát hành" }).click();
  await issuing.waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^PAKN-\d+$/ }).click();
  await page.getByText("Đã có quyết định", { exact: true }).waitFor();
  await page.getByText(`số ${number}/QĐ-STC`, { exact: false }).first().waitFor();
  await note(page, "Ghi gửi quyết định", { "Nội dung": "Gửi bưu điện." });
  await page.getByText(/^Người khiếu nại được khiếu nại lần hai, khởi kiện đến: /).waitFor();
  await expectAccessible(page, "a complaint that is decided");

  await hotline.goto(`/phan-anh-kien-nghi/${id}`);
  await ready(hotline);
  await hotline.getByRole("button", { name: "Ghi khiếu nại lần hai, khởi kiện" }).click();
  const appeal = hotline.getByRole("dialog");
  await appeal.getByRole("combobox", { name: "Cơ quan giải quyết lần hai" }).fill("van phong ubnd");
  await hotline.getByRole("option", { name: "Văn phòng UBND tỉnh", exact: true }).click();
  await appeal.getByRole("textbox", { name: "Nội dung" }).fill("Không đồng ý với quyết định.");
  await expectAccessible(hotline, "a second complaint", '[role="dialog"]');
  await appeal.getByRole("button", { name: "Ghi khiếu nại lần hai, khởi kiện" }).click();
  await appeal.waitFor({ state: "detached" });
  await hotline.getByText("Chưa thụ lý", { exact: true }).waitFor();

  const chief = await visit(CHIEF, `/phan-anh-kien-nghi/${id}`, PHONE);
  await note(chief, "Thụ lý khiếu nại", { "Số văn bản": "8/TB-VP" });
  await chief.getByText(/Điều 37 \(lần hai\)/).waitFor();
  await expectNoSidewaysScroll(chief, "a complaint on a telephone");
  await expectAccessible(chief, "a second settlement");
  // No decision without a dialogue.
  await chief.getByRole("button", { name: "Giao xác minh", exact: true }).waitFor();
  await chief.getByRole("button", { name: "Bước khác" }).click();
  expect(await chief.getByRole("menuitem", { name: "Quyết định giải quyết" }).count()).toBe(0);
  await chief.keyboard.press("Escape");
  await note(chief, "Ghi đối thoại", { "Nội dung": "Đối thoại lần hai." });
  await chief.getByText("Đối thoại lần hai.").waitFor();
  await note(chief, "Quyết định giải quyết", {
    "Số văn bản": "9/QĐ-VP",
    "Nội dung": "Đúng một phần.",
  });
  await chief.getByText("Đã có quyết định", { exact: true }).waitFor();
  const { history, level } = await api(hotline, "getComplaint", { params: { id } });
  expect([level, history.map(({ line }) => line)]).toEqual([2, ["accept", "extend", "dialogue", "decide", "send", "appeal", "accept", "dialogue", "decide"]]); // prettier-ignore
});
