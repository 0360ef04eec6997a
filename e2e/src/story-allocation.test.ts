import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { type Role, visit, windowOf } from "./visitor.ts";

const DIVISION_HEAD: Role = "Trưởng phòng của Sở Tài chính";

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SCREENSHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The page shows the new state: what is done next is done on that version. */
const gone = (page: Page, button: string) =>
  page.getByRole("button", { name: button, exact: true }).waitFor({ state: "detached" });

test("story 18: a division takes up what its agency gave it, and hands its result up, on a phone", async () => {
  const [given, held] = [await giveTask(), await giveTask()];
  const head = await visit(DIVISION_HEAD, "/");
  const { unit } = await api(head, "getSession", {});
  const focal = await visit("Đầu mối Sở Tài chính", given.address);
  await focal.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await focal.getByText("Đã tiếp nhận nhiệm vụ.").waitFor();
  await gone(focal, "Tiếp nhận");
  await focal.getByRole("button", { name: "Phân công trong cơ quan" }).click();
  const giving = focal.getByRole("dialog", { name: /^Phân công trong cơ quan/ });
  await giving.getByLabel("Phòng, đơn vị thực hiện").selectOption(unit.name);
  await giving.getByRole("button", { name: "Phân công trong cơ quan" }).click();
  await giving.waitFor({ state: "detached" });

  await head.setViewportSize(PHONE);
  await head.goto(given.address);
  await shot(head, "given");
  await head.getByRole("button", { name: "Nhận việc được phân công" }).click();
  await head.getByText("Đã nhận việc.").waitFor();
  await gone(head, "Nhận việc được phân công");
  await head.getByRole("button", { name: "Trình lãnh đạo cơ quan" }).click();
  const up = head.getByRole("dialog", { name: /^Trình lãnh đạo cơ quan/ });
  await up
    .getByLabel("Nội dung trình")
    .fill("Phương án ở công văn 12/QLCS, đã lấy số liệu các xã.");
  await shot(head, "hand-up");
  await up.getByRole("button", { name: "Trình lãnh đạo cơ quan" }).click();
  await up.waitFor({ state: "detached" });
  await head.getByText(/trình kết quả lúc/).waitFor();
  await shot(head, "handed-up");

  // Of its agency's tasks the division sees what it was given; the director sees both.
  const { items } = await api(head, "listTasks", { query: { list: "all", limit: 100 } });
  const ids = items.map(({ id }) => id);
  expect(ids).toContain(given.id);
  expect(ids).not.toContain(held.id);
  const director = await visit(DIRECTOR, given.address);
  await director.getByText(/chờ cơ quan báo cáo: “Phương án ở công văn 12\/QLCS/).waitFor();
  await director.getByRole("button", { name: "Báo cáo hoàn thành" }).waitFor();
  await shot(director, "director");
  const other = await windowOf(DIRECTOR);
  expect(await api(other, "getTask", { params: { id: held.id } })).toMatchObject({ id: held.id });
});
