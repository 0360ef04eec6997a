import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR } from "./story.ts";
import { ready, type Role, visit } from "./visitor.ts";

const CHIEF: Role = "Lãnh đạo Văn phòng UBND";
const shown = (iso: string) => iso.split("-").toReversed().join("/");

test("requirement B9: what is promised at a dialogue becomes a task that its agency finds, and everybody sees whether it is kept", async () => {
  const page = await visit(CHIEF, "/doi-thoai");
  await page.getByRole("button", { name: "Ghi buổi đối thoại" }).click();
  const form = page.getByRole("dialog", { name: "Ghi buổi đối thoại" });
  const send = form.getByRole("button", { name: "Ghi buổi đối thoại", exact: true });
  await form.getByLabel("Nội dung buổi làm việc").fill("Gặp doanh nghiệp nhỏ và vừa");
  await form.getByLabel("Địa điểm").fill("Hội trường tỉnh");
  await form.getByLabel("Người chủ trì").fill("Chủ tịch UBND tỉnh");
  await form.getByLabel("Ghi chép").fill("Doanh nghiệp nêu thủ tục bảo lãnh vốn vay kéo dài.");
  await send.click();
  // Nothing typed is lost over what is missing.
  await form.getByText("Hãy ghi số người dự, từ 1 trở lên.").first().waitFor();
  await form.getByLabel("Số người dự").fill("64");
  await send.click();
  await page.waitForURL(/doi-thoai\/[\da-f-]{36}$/);
  await page.getByRole("heading", { name: /Gặp doanh nghiệp nhỏ và vừa/, level: 1 }).waitFor();
  const address = new URL(page.url()).pathname;

  await page.getByRole("button", { name: "Giao điều đã hứa" }).click();
  const giving = page.getByRole("dialog", { name: "Giao điều đã hứa" });
  await giving.getByRole("textbox", { name: "Điều đã hứa" }).fill("Rút ngắn bảo lãnh còn 10 ngày");
  await giving.getByLabel("Cơ quan thực hiện").fill("so tai chinh");
  await page.getByRole("option", { name: "Sở Tài chính", exact: true }).click();
  const { today } = await api(page, "getSession", {});
  const dueOn = `${Number(today.slice(0, 4)) + 1}-03-31`;
  await giving.getByLabel("Hạn thực hiện").fill(shown(dueOn));
  await giving.getByRole("button", { name: "Giao điều đã hứa", exact: true }).click();
  await giving.waitFor({ state: "detached" });
  const task = page.getByRole("main").getByRole("link", { name: /^NV-\d+$/ });
  await task.waitFor();
  await page.getByText(`Sở Tài chính, hạn ${shown(dueOn)}`).waitFor();
  await expectAccessible(page, "a dialogue with a promise");

  // The agency finds where it was promised on the task, and the meeting on a telephone.
  const opens = await task.getAttribute("href");
  const director = await visit(DIRECTOR, opens ?? "");
  await director.getByRole("region", { name: "Đã hứa tại đối thoại" }).getByRole("link").click();
  await director.waitForURL(new RegExp(address));
  const phone = await visit(DIRECTOR, address, PHONE);
  await phone.getByText("Đang thực hiện", { exact: true }).waitFor();
  await expectNoSidewaysScroll(phone, "a dialogue on a telephone");
  expect(await phone.getByRole("button", { name: "Giao điều đã hứa" }).count()).toBe(0);

  await page.goto("/doi-thoai");
  await ready(page);
  await page.getByRole("row", { name: /Gặp doanh nghiệp nhỏ và vừa.*giữ 0\/1/ }).waitFor();
});
