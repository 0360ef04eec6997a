import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { visit } from "./visitor.ts";

test("story 38: a leader directs on a task, and its agency answers within two working days", async () => {
  const { address } = await giveTask();
  const leader = await visit("Phó Chủ tịch UBND tỉnh", address);
  await leader.getByRole("button", { name: "Cho ý kiến chỉ đạo" }).click();
  const dialog = leader.getByRole("dialog", { name: /^Chỉ đạo về NV-/ });
  await dialog.getByText(/phải trả lời trong 2 ngày làm việc/).waitFor();
  await dialog.getByRole("button", { name: "Gửi chỉ đạo" }).click();
  await dialog.getByText("Hãy ghi nội dung chỉ đạo.").first().waitFor();
  const content = `Nêu rõ vì sao chưa xong và bao giờ xong (${Date.now()}).`;
  await dialog.getByRole("textbox", { name: "Nội dung chỉ đạo" }).fill(content);
  await expectAccessible(leader, "a direction being written", "[role=dialog]");
  await dialog.getByRole("button", { name: "Gửi chỉ đạo" }).click();
  await dialog.waitFor({ state: "detached" });
  await leader.getByText(/Chờ trả lời: còn 2 ngày làm việc/).waitFor();

  const director = await visit(DIRECTOR, "/", PHONE);
  const waiting = director.getByRole("listitem").filter({ hasText: content });
  await expectNoSidewaysScroll(director);
  await expectAccessible(director, "the first page of an agency that owes an answer");
  await waiting.getByRole("button", { name: "Trả lời", exact: true }).click();
  const answering = director.getByRole("dialog", { name: /^Trả lời chỉ đạo/ });
  await answering
    .getByRole("textbox", { name: "Nội dung trả lời" })
    .fill("Còn chờ số liệu của một sở; xong trong tuần tới.");
  await answering.getByRole("textbox", { name: /^Số, ký hiệu/ }).fill("15/BC-STC");
  await answering.getByRole("button", { name: "Gửi trả lời" }).click();
  await answering.waitFor({ state: "detached" });
  await waiting.waitFor({ state: "detached" });

  await leader.goto("/chi-dao-nhiem-vu");
  const answered = leader.getByRole("listitem").filter({ hasText: content });
  await answered.getByText("Đã trả lời đúng hạn").waitFor();
  expect(await answered.getByText("Văn bản 15/BC-STC").count()).toBe(1);
  await expectAccessible(leader, "the directions on tasks");
  await leader.setViewportSize(PHONE);
  await expectNoSidewaysScroll(leader);
});
