import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { ready, type Role, visit } from "./visitor.ts";

const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";
const CHIEF: Role = "Lãnh đạo Văn phòng UBND";

test("requirement B9 C6: a call to 1022 that is urgent has a clock in hours at work, which the chief of the Office sets by kind and step", async () => {
  const desk = await visit(HOTLINE, "/phan-anh-kien-nghi/tiep-nhan");
  const subject = `Cây đổ chắn đường, lần ${Date.now().toString(36)}`;
  await desk.getByLabel("Tóm tắt nội dung").fill(subject);
  await desk.getByRole("textbox", { name: /^Nội dung/ }).fill("Cây đổ ngang đường trước chợ.");
  await desk.getByRole("checkbox", { name: /^Khẩn:/ }).check();
  await expectAccessible(desk, "reception with hours");
  await desk.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await desk.getByRole("heading", { level: 1, name: subject }).waitFor();
  // Thirty minutes at work, proposed and said to be; some of them may have passed on a slow machine.
  await desk.getByText(/còn (?:30|[12]?\d) phút làm việc/).first().waitFor(); // prettier-ignore
  const clocks = desk.getByRole("region", { name: "Thời hạn" });
  await clocks.getByText(/Phân loại, chuyển: \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/).waitFor();
  await clocks.getByText(/0,5 giờ làm việc từ \d\d:\d\d/).waitFor();
  await clocks
    .getByText(/Mức do phần mềm đề xuất/)
    .first()
    .waitFor();
  await expectAccessible(desk, "a voice in hours");
  await expectNoSidewaysScroll(desk, "a voice in hours");

  // Not urgent after all: by the days of its kind.
  await desk.getByRole("button", { name: "Việc khác" }).click();
  await desk.getByRole("menuitem", { name: "Phân loại lại", exact: true }).click();
  const form = desk.getByRole("dialog", { name: "Phân loại lại" });
  await form
    .getByRole("combobox", { name: "Loại mới" })
    .selectOption({ label: "Sự cố, yêu cầu dịch vụ" });
  await form.getByRole("combobox", { name: "Mức khẩn" }).selectOption({ label: "Không khẩn" });
  await form.getByRole("textbox", { name: "Lý do" }).fill("Đã rào chắn, không còn nguy hiểm.");
  await form.getByRole("button", { name: "Phân loại lại", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await desk.getByText("phân loại lại là không khẩn", { exact: false }).first().waitFor();
  await expect.poll(() => desk.getByText(/phút làm việc/).count()).toBe(0);

  const page = await visit(CHIEF, "/phan-anh-kien-nghi/thoi-han");
  await page.getByRole("button", { name: "Đặt thời hạn" }).click();
  const dialog = page.getByRole("dialog", { name: "Đặt thời hạn" });
  await dialog
    .getByRole("combobox", { name: "Loại" })
    .selectOption({ label: "Sự cố, yêu cầu dịch vụ" });
  await dialog.getByRole("combobox", { name: "Bước" }).selectOption({ label: "Phân loại, chuyển" });
  await dialog.getByRole("textbox", { name: "Số lượng" }).fill("4");
  await dialog.getByRole("combobox", { name: "Cách tính" }).selectOption({ label: "Giờ làm việc" });
  // Far ahead, so that nothing of the other stories is owed by it; another day each time it is told.
  const from = new Date(Date.now() + (4000 + Math.floor(Math.random() * 4000)) * 86_400_000);
  const [year, month, on] = from.toISOString().slice(0, 10).split("-");
  await dialog.getByRole("textbox", { name: "Áp dụng từ ngày" }).fill(`${on}/${month}/${year}`);
  await dialog.getByRole("textbox", { name: "Căn cứ" }).fill("Quy chế tổng đài 1022 của tỉnh");
  await dialog.getByRole("button", { name: "Đặt thời hạn", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await ready(page);
  const row = page.getByRole("row").filter({ hasText: `${on}/${month}/${year}` });
  await row.getByText("4 giờ làm việc").waitFor();
  await row.getByText("Tỉnh quy định").waitFor();
  await expectAccessible(page, "limits in hours");
});
