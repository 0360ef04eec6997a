import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { day } from "./dispatch.ts";
import { beginVisit, LEAD } from "./visited.ts";
import { ready, windowOf } from "./visitor.ts";

const DESK = { width: 1366, height: 768 };
const JPEG = Buffer.of(0xff, 0xd8, 0xff, 0xe0);
const photograph = (bytes: number) => Buffer.concat([JPEG, randomBytes(bytes)]);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("requirement C3: snapshots come in by the camera's list: what does not fit is named line by line, what fits is taken in at once, and nothing twice", async () => {
  const id = await beginVisit(`Bảng kê camera ${Date.now() % 100_000}`);
  const page = await windowOf(LEAD, DESK);
  await page.goto(`/kiem-tra/${id}`);
  await ready(page);
  await page.getByRole("link", { name: "Nhập nhiều tệp theo bảng kê" }).click();
  await page.getByRole("heading", { level: 1, name: "Nhập nhiều tệp theo bảng kê" }).waitFor();

  const [year, month, date] = day(-1).split("-");
  const at = (time: string) => `${date}/${month}/${year} ${time}`;
  const [first, large, other] = [photograph(1000), photograph(30_000_000), photograph(1000)];
  const accented = "Ảnh quầy một cửa.jpg";
  const list = [
    "Tên tệp;Thời điểm chụp của máy;Nguồn;SHA-256;Ghi chú",
    `${accented.normalize("NFC")};${at("08:15")};Camera số 3;${sha256(first)};Quầy 2`,
    `lon.jpg;${at("08:16")};Camera số 3;;`,
    `khac.jpg;${at("08:17")};Camera số 3;${"a".repeat(64)};`,
    `thieu.jpg;${at("08:18")};Camera số 3;;`,
    `khong-gio.jpg;${date}/${month}/${year};Camera số 3;;`,
  ].join("\r\n");
  const look = page.getByRole("button", { name: "Đối chiếu", exact: true });
  await look.click();
  await page.getByText("Hãy chọn bảng kê.").waitFor();
  // A file chooser's own input stands beside the button that opens it.
  const inputs = page.locator('input[type="file"]');
  await inputs.nth(0).setInputFiles({ name: "cam-3.csv", mimeType: "text/csv", buffer: Buffer.from(list) }); // prettier-ignore
  await inputs.nth(1).setInputFiles([
    { name: accented.normalize("NFD"), mimeType: "image/jpeg", buffer: first },
    { name: "lon.jpg", mimeType: "image/jpeg", buffer: large },
    { name: "khac.jpg", mimeType: "image/jpeg", buffer: other },
    { name: "thua.jpg", mimeType: "image/jpeg", buffer: photograph(10) },
  ]); // prettier-ignore
  await look.click();
  // A heading that nobody knows is explained; then the lines are compared.
  await page.getByText("Chưa thấy cột Thời điểm ghi nhận.").waitFor();
  await page.getByLabel("“Thời điểm chụp của máy”").selectOption({ label: "Thời điểm ghi nhận" });
  await page.getByRole("button", { name: "Đối chiếu lại" }).click();
  await page.getByText("2 dòng đúng, 3 dòng không nhập được.").waitFor();
  await page.getByText("Tệp không khớp mã băm trong bảng kê").waitFor();
  await page.getByText("Chưa chọn tệp này.").waitFor();
  await page.getByText("Ghi đủ ngày, giờ, phút").waitFor();
  await page.getByText("1 tệp không có trong bảng kê, không nhập").waitFor();
  await expectAccessible(page, "a list of evidence that was compared");
  await expectNoSidewaysScroll(page, "a list of evidence that was compared");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page, "a list of evidence on a telephone");
  await page.setViewportSize(DESK);

  const take = page.getByRole("button", { name: "Nhập 2 tệp đúng" });
  await take.click();
  await take.waitFor({ state: "detached" });
  await page
    .getByRole("region", { name: "Kết quả đối chiếu" })
    .getByText("Đã nhập 2 tệp.")
    .waitFor();
  const { items } = await api(page, "getInspectionEvidence", { params: { id } });
  expect(items).toMatchObject([
    { fileName: accented.normalize("NFC"), hash: sha256(first), hashSaid: true, origin: "Camera số 3", note: "Quầy 2", recordedAt: `${day(-1)}T01:15:00Z`, manifest: { fileName: "cam-3.csv", row: 2 } },
    { fileName: "lon.jpg", hash: sha256(large), hashSaid: false, manifest: { row: 3 } },
  ]); // prettier-ignore

  // The same list once more: what is here is told so, and nothing is left to take in.
  await page.reload();
  await ready(page);
  await inputs.nth(0).setInputFiles({ name: "cam-3.csv", mimeType: "text/csv", buffer: Buffer.from(list.replace("Thời điểm chụp của máy", "Thời gian chụp")) }); // prettier-ignore
  await inputs.nth(1).setInputFiles({ name: accented, mimeType: "image/jpeg", buffer: first });
  await look.click();
  await page.getByText("0 dòng đúng, 5 dòng không nhập được.").waitFor();
  await page.getByText("Đã nhập trước đây cho đúng nội dung này.").waitFor();
  await page.getByRole("link", { name: "Về cuộc kiểm tra" }).click();
  const part = page.getByRole("region", { name: "Chứng cứ từ hệ thống khác" });
  await part.getByText("Bảng kê “cam-3.csv”, dòng 2").waitFor();
});
