import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { type Role, visit } from "./visitor.ts";

const HOTLINE: Role = "Tiếp nhận phản ánh, kiến nghị";

test("requirement B9: a portal's file is looked at, its wrong lines named, its columns explained and kept, and written once however often it comes", async () => {
  const page = await visit(HOTLINE, "/phan-anh-kien-nghi");
  await page.getByRole("link", { name: "Nhập từ tệp" }).click();
  await page.getByRole("heading", { level: 1, name: "Nhập phản ánh từ tệp" }).waitFor();
  const look = page.getByRole("button", { name: "Xem thử" }).first();
  await look.click();
  await page.getByText("Hãy chọn tệp.").waitFor();

  const run = Date.now();
  const choose = (...lines: string[]) =>
    page.locator('input[type="file"]').setInputFiles({
      name: `1022-${run}.csv`,
      mimeType: "text/csv",
      buffer: Buffer.from(["Phiếu số;Ngày tiếp nhận;Nội dung;Điện thoại;Tình trạng", ...lines].join("\n")), // prettier-ignore
    });
  const good = `M-${run};20/10/2025;Cây đổ chắn ngõ ${run}.;0905123456;Đang xử lý`;
  await choose(good, `N-${run};;20/10/2025;Ngập nước.;0905123456;Đang xử lý`);
  await page.getByLabel("Nguồn").selectOption({ label: "Cổng của tỉnh" });
  await look.click();
  await page.getByText("Chưa thấy cột Mã hồ sơ.", { exact: false }).waitFor();
  await page.getByLabel("“Phiếu số”").selectOption({ label: "Mã hồ sơ" });
  await page.getByLabel("Lưu cách ghép cột với tên").fill(`Phiếu ${run}`);
  await page.getByRole("button", { name: "Xem thử" }).last().click();
  await page.getByText(/Các ô của dòng này lệch sang phải 1 cột/).waitFor();
  expect(await page.getByRole("button", { name: "Ghi vào hệ thống" }).count()).toBe(0);
  await expectAccessible(page, "a file with a shifted line");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a file with a shifted line");

  await choose(good);
  await page.getByRole("button", { name: "Xem thử" }).first().click();
  await page.getByText("1 dòng mới, 0 dòng cập nhật tình trạng, 0 dòng không đổi, 0 dòng sai.").waitFor(); // prettier-ignore
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await page.getByText("Đã ghi 1 hồ sơ mới, cập nhật 0.").first().waitFor();

  const query = { list: "all" as const, q: `chan ngo ${run}` };
  const { items } = await api(page, "listVoices", { query });
  expect(items).toHaveLength(1);
  await page.goto(`/phan-anh-kien-nghi/${items[0]?.id}`);
  await page.getByText(`tệp “1022-${run}.csv”, dòng 2`, { exact: false }).waitFor();

  // Once more, by the columns that were kept: answered there by now.
  await page.goto("/phan-anh-kien-nghi/nhap-tep");
  await page.getByLabel("Nguồn").selectOption({ label: "Cổng của tỉnh" });
  await page.getByLabel("Cách ghép cột", { exact: true }).selectOption({ label: `Phiếu ${run}` });
  await choose(good.replace("Đang xử lý", "Đã trả lời"));
  await page.getByRole("button", { name: "Xem thử" }).first().click();
  await page.getByText("0 dòng mới, 1 dòng cập nhật tình trạng, 0 dòng không đổi, 0 dòng sai.").waitFor(); // prettier-ignore
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await page.getByText("Đã ghi 0 hồ sơ mới, cập nhật 1.").first().waitFor();
  const again = await api(page, "listVoices", { query });
  expect(again.items).toMatchObject([{ state: "SETTLED_ELSEWHERE" }]);
});
