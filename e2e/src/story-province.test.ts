import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { DIRECTOR } from "./story.ts";
import { openWindow, ready, visit, windowOf } from "./visitor.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";
const AT_PROVINCE = "mật khẩu ở cổng của tỉnh";
const ADMIN = "Quản trị hệ thống";
const BUTTON = "Đăng nhập bằng tài khoản của tỉnh";

/** The province's own page, on another origin. */
async function signInAtProvince(page: Page, login: string): Promise<void> {
  await page.getByRole("heading", { name: "Cổng đăng nhập của tỉnh" }).waitFor();
  await page.getByLabel("Tài khoản").fill(login);
  await page.getByLabel("Mật khẩu").fill(AT_PROVINCE);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

async function isIn(page: Page, name: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name }).waitFor();
  await ready(page);
}

test("a person links their account with the province's, comes in by it, and is told what signing out leaves open", async () => {
  const admin = await windowOf(ADMIN);
  await admin.goto("/");
  const { unit } = await api(admin, "getSession", {});
  const login = `may${Date.now()}@an-son.example`;
  const { link } = await api(admin, "inviteAccount", {
    body: {
      fullName: "Lò Thị Mây",
      login,
      unitId: unit.id,
      title: "Văn thư",
      roleCode: "CLERK",
    },
  });
  const page = await openWindow(DESK);
  await page.goto(link ?? "");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
  await isIn(page, "Lò Thị Mây");

  await page.goto("/bao-mat");
  const form = page.getByRole("form", { name: "Tài khoản của tỉnh" });
  await form.getByLabel("Mật khẩu hiện tại").fill(PASSWORD);
  await form.getByRole("button", { name: "Nối với tài khoản của tỉnh" }).click();
  await signInAtProvince(page, "may");
  await page.getByText(/^Đã nối lúc/).waitFor();
  expect(new URL(page.url())).toMatchObject({ pathname: "/bao-mat", search: "" });

  const phone = await openWindow(PHONE);
  await phone.goto("/van-ban");
  await phone.getByRole("button", { name: BUTTON }).waitFor();
  for (const size of [DESK, PHONE]) {
    await phone.setViewportSize(size);
    await expectAccessible(phone, "the door with the province's");
    await expectNoSidewaysScroll(phone, "the door with the province's");
  }
  await phone.getByRole("button", { name: BUTTON }).click();
  await signInAtProvince(phone, "may");
  await isIn(phone, "Lò Thị Mây");
  expect(new URL(phone.url())).toMatchObject({ pathname: "/van-ban", search: "" });

  await phone.goto("/bao-mat");
  await phone.getByText("Tài khoản của tỉnh", { exact: true }).first().waitFor();
  await phone.getByRole("banner").getByRole("button", { name: "Lò Thị Mây" }).click();
  await phone.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await phone.getByText(/Phiên ở cổng đăng nhập của tỉnh vẫn còn/).waitFor();
  await expectAccessible(phone, "signed out here alone");
  // It does go on: the province asks for nothing.
  await phone.getByRole("button", { name: BUTTON }).click();
  await isIn(phone, "Lò Thị Mây");
});

test("an administrator's rule lets somebody of the province in, and whom no rule meets is told what to do", async () => {
  const director = await visit(DIRECTOR, "/");
  const { unit } = await api(director, "getSession", {});
  const stranger = await openWindow(PHONE);
  await stranger.goto("/dang-nhap");
  await stranger.getByRole("button", { name: BUTTON }).click();
  await signInAtProvince(stranger, "la");
  await stranger.getByText(/chưa có tài khoản nào nối với la@tinh.example/).waitFor();
  for (const size of [DESK, PHONE]) {
    await stranger.setViewportSize(size);
    await expectAccessible(stranger, "not let in");
    await expectNoSidewaysScroll(stranger, "not let in");
  }
  await stranger.getByRole("link", { name: "Về trang đăng nhập" }).click();
  await stranger.getByLabel("Tên đăng nhập").waitFor();

  const admin = await visit(ADMIN, "/tai-khoan");
  await admin.getByRole("link", { name: "Quy tắc từ tài khoản của tỉnh" }).click();
  await admin.getByRole("button", { name: "Thêm quy tắc" }).first().click();
  const form = admin.getByRole("dialog");
  await form.getByLabel("Giá trị").fill("don-doc-thuc-hien");
  await form.getByLabel("Vai trò").selectOption({ label: "Người thực hiện" });
  expect(await form.getByLabel("Vai trò").locator("option").allInnerTexts()).not.toContain(
    "Chủ tịch UBND",
  );
  await form.getByLabel("Cơ quan").fill(unit.name);
  await admin.getByRole("option", { name: unit.name }).first().click();
  await expectAccessible(admin, "a rule", "[role=dialog]");
  await form.getByRole("button", { name: "Thêm quy tắc" }).click();
  await admin.getByText("Đã thêm quy tắc.").first().waitFor();

  const page = await openWindow(DESK);
  await page.goto("/dang-nhap");
  await page.getByRole("button", { name: BUTTON }).click();
  await signInAtProvince(page, "nuong");
  await isIn(page, "Vi Thị Nương");
  expect((await api(page, "getSession", {})).roles).toMatchObject([{ code: "EXECUTOR", unit }]);
  await page.goto("/bao-mat");
  await page.getByText(/ở đây không có mật khẩu/).waitFor();
  expect(await page.getByLabel("Mật khẩu hiện tại").count()).toBe(0);

  await admin.reload();
  const row = admin.getByRole("row").filter({ hasText: "don-doc-thuc-hien" });
  await row.waitFor();
  for (const size of [PHONE, DESK]) {
    await admin.setViewportSize(size);
    await expectAccessible(admin, "the rules");
    await expectNoSidewaysScroll(admin, "the rules");
  }
  await row.getByRole("button", { name: /^Kết thúc quy tắc/ }).click();
  await admin.getByText(/1 người đang giữ theo quy tắc này/).waitFor();
  await admin.getByRole("dialog").getByRole("button", { name: "Kết thúc quy tắc" }).click();
  await admin.getByText("Đã kết thúc quy tắc.").first().waitFor();
});
