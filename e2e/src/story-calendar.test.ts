import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask } from "./story.ts";
import { visit } from "./visitor.ts";

test("deadlines come into a calendar of one's own by an address that can be closed", async () => {
  const task = await giveTask({ due: 33 });
  const phone = await visit(DIRECTOR, "/lich-thoi-han", PHONE);
  const { number } = await api(phone, "getTask", { params: { id: task.id } });
  await phone.getByLabel("Mọi nhiệm vụ cơ quan tôi chủ trì").check();
  await phone.getByRole("button", { name: "Mở địa chỉ mới" }).click();
  const address = await phone
    .getByRole("textbox", { name: "Địa chỉ lịch, chỉ hiện lần này" })
    .inputValue();
  await expectAccessible(phone, "the address of a calendar");
  await expectNoSidewaysScroll(phone, "the address of a calendar");

  // A calendar comes without a session.
  const calendar = await fetch(address);
  expect(calendar.headers.get("content-type")).toContain("text/calendar");
  expect(await calendar.text()).toContain(`SUMMARY:NV-${number}: `);

  await phone.getByRole("button", { name: "Đóng", exact: true }).first().click();
  await phone.getByText("Đã đóng địa chỉ.", { exact: false }).first().waitFor();
  expect((await fetch(address)).status).toBe(404);
});
