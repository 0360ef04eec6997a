import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { SPECIALIST } from "./story.ts";
import { visit } from "./visitor.ts";

const HEADING = "Số ký hiệu;Ngày ban hành;Việc phải làm;Cơ quan chủ trì;Thời hạn;Trạng thái";
const LINE = "71/KH-UBND;2/11/2026;Rà soát danh mục dịch vụ công trực tuyến;Sở Tài chính;15/12/26;";

test("story: the Office brings in its own tracking sheet, corrects a column, and takes the wrong file back", async () => {
  const page = await visit(SPECIALIST, "/nhap-so-theo-doi");
  const take = async (...lines: string[]) => {
    const buffer = Buffer.from([HEADING, ...lines].join("\n"));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "so-theo-doi.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Đọc tệp" }).click();
    await page.getByRole("heading", { name: "2. Ghép cột" }).waitFor();
  };

  // The heading of the task is this office's own word.
  await take(LINE, LINE.replace("15/12/26", "31/02/2026"));
  await page.getByText(/^Còn thiếu cột: Nội dung nhiệm vụ/).waitFor();
  const content = page.getByRole("combobox", { name: "Cột “Việc phải làm”" });
  await content.selectOption({ label: "Nội dung nhiệm vụ" });
  await page.getByRole("button", { name: "Xem trước lại" }).click();
  await page.getByText("“31/02/2026” không phải một ngày. Hãy ghi như 15/12/2026.").waitFor();
  await expectAccessible(page, "a sheet with a wrong line");
  expect(await page.getByRole("button", { name: /^Ghi \d/ }).count()).toBe(0);

  await take(LINE);
  await content.selectOption({ label: "Nội dung nhiệm vụ" });
  await page.getByRole("textbox", { name: "Lưu cách ghép cột này với tên" }).fill("Sổ của phòng");
  await page.getByRole("button", { name: "Xem trước lại" }).click();
  await page.setViewportSize(PHONE);
  await page.getByText("Sẽ tạo 1 nhiệm vụ, 1 văn bản mới").waitFor();
  await expectNoSidewaysScroll(page, "a sheet before it is written");
  await page.getByRole("button", { name: "Ghi 1 nhiệm vụ" }).click();
  await page.getByRole("heading", { name: "Kết quả" }).waitFor();

  const { items } = await api(page, "listTasks", {
    query: { list: "all", q: "Rà soát danh mục dịch vụ công trực tuyến" },
  });
  const [task] = items;
  const { from } = await api(page, "getTaskProvenance", { params: { id: task?.id ?? "" } });
  expect(from).toMatchObject({ fileName: "so-theo-doi.csv", row: 2 });

  await page.getByRole("button", { name: "Rút lại" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Rút lại lần nhập" });
  await dialog.getByRole("button", { name: "Rút lại" }).click();
  await page
    .getByText(/^Đã rút lại lúc/)
    .first()
    .waitFor();
  const { items: left } = await api(page, "listSheetMappings", {});
  expect(left.map(({ name }) => name)).toContain("Sổ của phòng");
});
