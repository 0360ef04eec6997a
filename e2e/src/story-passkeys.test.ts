import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { openWindow, ready, windowOf } from "./visitor.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";

/** A device with a finger on it, as Chromium's own tests have one. */
async function deviceOf(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return { cdp, authenticatorId };
}

async function isIn(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Lò Thị Mây" }).waitFor();
  await ready(page);
}

async function enrolPasskey(page: Page, name: string): Promise<void> {
  await page.goto("/bao-mat");
  const form = page.getByRole("form", { name: "Đăng ký khóa mới" });
  await form.getByLabel("Tên khóa").fill(name);
  await form.getByLabel("Mật khẩu hiện tại").fill(PASSWORD);
  await form.getByRole("button", { name: "Đăng ký khóa mới" }).click();
  await page.getByText("Đã đăng ký khóa; các phiên đăng nhập khác đã kết thúc.").first().waitFor();
}

test("a person enrols a passkey, comes in by it alone, then after the password, and removes it", async () => {
  const admin = await windowOf("Quản trị hệ thống");
  await admin.goto("/");
  const { unit } = await api(admin, "getSession", {});
  const login = `khoa${Date.now()}@an-son.example`;
  const { link } = await api(admin, "inviteAccount", {
    body: {
      fullName: "Lò Thị Mây",
      login,
      unitId: unit.id,
      title: "Chuyên viên",
      roleCode: "CLERK",
    },
  });
  const page = await openWindow(DESK);
  const { cdp, authenticatorId } = await deviceOf(page);
  await page.goto(link ?? "");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
  await isIn(page);

  await enrolPasskey(page, "Điện thoại của tôi");
  const row = page.getByRole("row").filter({ hasText: "Điện thoại của tôi" });
  await row.getByText("Chưa dùng").waitFor();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page, "passkeys of one's own");
    await expectNoSidewaysScroll(page, "passkeys of one's own");
  }
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);

  await page.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await page.waitForURL(/\/dang-nhap/);
  await page.goto("/dang-nhap?next=%2Fbao-mat");
  const enter = page.getByRole("button", { name: "Đăng nhập bằng khóa" });
  await enter.waitFor();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page, "the door with a passkey");
    await expectNoSidewaysScroll(page, "the door with a passkey");
  }
  await enter.click();
  await isIn(page);
  expect(new URL(page.url()).pathname).toBe("/bao-mat");
  await page.getByText("Khóa đăng nhập", { exact: true }).first().waitFor();
  expect((await api(page, "listSessions", {})).items[0]).toMatchObject({ door: "passkey" });

  // After the password it is the second step.
  await page.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await page.waitForURL(/\/dang-nhap/);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Dùng khóa đăng nhập" }).waitFor();
  await expectAccessible(page, "the second step by a passkey");
  await page.getByRole("button", { name: "Dùng khóa" }).click();
  await isIn(page);

  await page.goto("/bao-mat");
  await page.getByRole("button", { name: "Gỡ khóa Điện thoại của tôi" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mật khẩu hiện tại").fill(PASSWORD);
  await expectAccessible(page, "a passkey away", "[role=dialog]");
  await dialog.getByRole("button", { name: "Gỡ", exact: true }).click();
  await page.getByText("Đã gỡ khóa đăng nhập.").first().waitFor();
  await row.waitFor({ state: "detached" });

  // The device still has it; the program does not take it any more.
  await page.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await page.waitForURL(/\/dang-nhap/);
  await enter.click();
  await page.getByText(/Không nhận được khóa đăng nhập này/).waitFor();
  await expectAccessible(page, "a passkey that is not taken");
});

test("a device that has no passkey, or whose window is closed, leaves the other ways open", async () => {
  const page = await openWindow(PHONE);
  const { cdp, authenticatorId } = await deviceOf(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto("/dang-nhap");
  await page.getByRole("button", { name: "Đăng nhập bằng khóa" }).click();
  await page.getByText(/Thiết bị chưa dùng khóa nào/).waitFor();
  await expectAccessible(page, "no passkey on the device");
  expect(await page.getByLabel("Tên đăng nhập").isEditable()).toBe(true);
});
