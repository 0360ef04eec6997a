import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR } from "./story.ts";
import { ready, visit } from "./visitor.ts";

test("a list narrowed to one's liking is kept under a name and opened on another machine", async () => {
  const desk = await visit(DIRECTOR, "/nhiem-vu?list=overdue&mine=true");
  await desk.getByRole("button", { name: "Khung nhìn đã lưu" }).click();
  const kept = desk.getByRole("dialog", { name: "Khung nhìn đã lưu" });
  await kept.getByText("Chưa có khung nhìn nào.", { exact: false }).waitFor();
  await kept.getByLabel("Lưu trang đang xem với tên").fill("Quá hạn của tôi");
  await kept.getByRole("button", { name: "Lưu" }).click();
  await kept.getByRole("link", { name: "Quá hạn của tôi" }).waitFor();
  await expectAccessible(desk, "views that were kept");

  const phone = await visit(DIRECTOR, "/", PHONE);
  await phone.getByRole("button", { name: "Khung nhìn đã lưu" }).click();
  await expectNoSidewaysScroll(phone, "views on a telephone");
  await phone.getByRole("link", { name: "Quá hạn của tôi" }).click();
  await phone.waitForURL(/\/nhiem-vu\?list=overdue&mine=true$/);
  await ready(phone);

  await desk.getByRole("button", { name: "Bỏ khung nhìn “Quá hạn của tôi”" }).click();
  await desk.getByText("Chưa có khung nhìn nào.", { exact: false }).waitFor();
  expect(await desk.getByRole("link", { name: "Quá hạn của tôi" }).count()).toBe(0);
});
