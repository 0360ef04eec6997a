import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { openWindow, ready, windowOf } from "./visitor.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";
const ADMIN = "Quản trị hệ thống";

/** Somebody who was invited: their login, and the link with which they set a password. */
async function invited(roleCode: string): Promise<{ login: string; link: string }> {
  const admin = await windowOf(ADMIN);
  await admin.goto("/");
  const { unit } = await api(admin, "getSession", {});
  const login = `cua${Date.now()}@an-son.example`;
  const { link } = await api(admin, "inviteAccount", {
    body: { fullName: "Lò Thị Mây", login, unitId: unit.id, title: "Chuyên viên", roleCode },
  });
  return { login, link };
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
}

async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("a person sees where they are signed in, ends a forgotten session, and signs out everywhere", async () => {
  const { login, link } = await invited("CLERK");
  const here = await openWindow(DESK);
  await setPassword(here, link);
  await ready(here);
  const forgotten = await openWindow(PHONE);
  await signIn(forgotten, login);
  await ready(forgotten);

  await here.getByRole("banner").getByRole("button", { name: "Lò Thị Mây" }).click();
  await here.getByRole("link", { name: "Đăng nhập và bảo mật" }).click();
  await ready(here);
  await here.getByText("Phiên này", { exact: true }).waitFor();
  await here.getByRole("button", { name: /^Kết thúc phiên / }).click();
  await here.getByText("Đã kết thúc phiên đăng nhập.").first().waitFor();
  await forgotten.goto("/nhiem-vu");
  await forgotten.waitForURL(/\/dang-nhap/);

  for (const size of [DESK, PHONE]) {
    await here.setViewportSize(size);
    await expectAccessible(here, "sign-in and security");
    await expectNoSidewaysScroll(here, "sign-in and security");
  }
  await here.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await here.waitForURL(/\/dang-nhap/);
  await signIn(here, login);
  await ready(here);
  expect((await api(here, "listSessions", {})).items).toHaveLength(1);
});

test("a password that everybody guesses is refused at its field, with what to do", async () => {
  const { link } = await invited("CLERK");
  const page = await openWindow(PHONE);
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("matkhau123456");
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill("matkhau123456");
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
  await page
    .getByText(/Mật khẩu này dễ đoán/)
    .first()
    .waitFor();
  await expectAccessible(page, "a refused password");
  expect(new URL(page.url()).pathname).toBe("/lien-ket");
});
