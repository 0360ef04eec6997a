import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { dayFirst, dispatch } from "./dispatch.ts";
import { CHIEF, DIRECTOR, giveTask, releaseOurs, SPECIALIST, takeIn } from "./story.ts";
import { ready, visit, windowOf } from "./visitor.ts";

test("a replacement is recognised, compared, and takes over the task that the earlier version gave", async () => {
  const task = await giveTask();
  const specialist = await windowOf(SPECIALIST);
  const later = dispatch({ due: 45 });
  const replaced = `Công văn này thay thế Công văn số ${task.dispatch.reference} ngày ${dayFirst(task.dispatch.issuedOn)}.`;
  const text = later.text.replace("Trên đây là", `${replaced} Trên đây là`);
  expect(text).toContain(replaced);
  const id = await takeIn(specialist, { ...later, text });

  await specialist.goto(`/van-ban/${id}`);
  await specialist.getByText("Văn bản này có vẻ thay thế").waitFor();
  await specialist.getByRole("button", { name: "Đúng, thay thế" }).click();
  await specialist.getByRole("status").getByText("Đã ghi nhận.").waitFor();
  await specialist.getByText("1 nhiệm vụ của bản trước chưa quyết định.").waitFor();
  await releaseOurs(id);

  const chief = await visit(CHIEF, `/van-ban/${id}/so-sanh/${task.documentId}`);
  await chief.getByRole("heading", { level: 1, name: "So sánh hai bản" }).waitFor();
  await chief.getByText(later.due, { exact: false }).first().waitFor();
  await expectAccessible(chief, "the comparison");
  await chief.getByRole("button", { name: "Điền theo đề xuất" }).click();
  await expect.poll(() => chief.getByRole("radio", { name: /Chuyển sang nhiệm vụ mới/ }).isChecked()).toBe(true); // prettier-ignore
  await chief.getByRole("button", { name: "Quyết định 1 nhiệm vụ" }).click();
  const dialog = chief.getByRole("dialog", { name: /Quyết định về nhiệm vụ/ });
  await dialog.getByText("chuyển sang nhiệm vụ mới 1").waitFor();
  await dialog.getByRole("button", { name: "Quyết định 1 nhiệm vụ" }).click();
  await chief.getByRole("status").getByText("Đã quyết định").waitFor();
  await chief.getByText("đã chuyển sang nhiệm vụ mới").waitFor();

  const director = await visit(DIRECTOR, task.address);
  await director.getByText("Chuyển sang nhiệm vụ mới, theo").waitFor();
  const successor = director.getByRole("link", { name: /^NV-\d+$/ });
  await successor.click();
  await director.getByText("Tiếp nối nhiệm vụ").waitFor();
  await director.getByText(later.due).first().waitFor();

  const phone = await visit(CHIEF, `/van-ban/${id}/so-sanh/${task.documentId}`, PHONE);
  await ready(phone);
  await expectNoSidewaysScroll(phone, "the comparison");
  await expectAccessible(phone, "the comparison on a phone");
});

test("an officer states an earlier version by hand", async () => {
  const specialist = await windowOf(SPECIALIST);
  const [earlier, later] = [dispatch({ issued: -3 }), dispatch()];
  await takeIn(specialist, earlier);
  const id = await takeIn(specialist, later);
  await specialist.goto(`/van-ban/${id}`);
  await specialist.getByText("Bản trước, bản sau (0)").click();
  await specialist.getByRole("button", { name: "Ghi nhận bản trước" }).click();
  const dialog = specialist.getByRole("dialog", { name: /bản sau của văn bản nào/ });
  await dialog.getByRole("button", { name: "Ghi nhận bản trước" }).click();
  await dialog.getByText("Hãy chọn bản trước trong danh sách.").waitFor();
  await dialog.getByRole("combobox", { name: /Tìm trong sổ/ }).fill(earlier.reference);
  await specialist.getByRole("option", { name: new RegExp(earlier.reference) }).click();
  await dialog.getByRole("radio", { name: /Đính chính/ }).check();
  await expectAccessible(specialist, "the dialog");
  await dialog.getByRole("button", { name: "Ghi nhận bản trước" }).click();
  await specialist.getByText(`Văn bản này đính chính ${earlier.reference}.`).waitFor();
  const { versions } = await api(specialist, "getDocument", { params: { id } });
  expect(versions.earlier).toMatchObject([{ kind: "corrects", reference: earlier.reference }]);
});
