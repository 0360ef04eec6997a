import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { DESK, PHONE } from "./browser.ts";
import { openWindow, ready, visit, windowOf } from "./visitor.ts";

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
  return { login, link: link ?? "" };
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
}

/** The pages of the door have a heading too: who is in has a name in the head of the page. */
async function isIn(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Lò Thị Mây" }).waitFor();
  await ready(page);
}

async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

test("a person sees where they are signed in, ends a forgotten session, and signs out everywhere", async () => {
  const { login, link } = await invited("CLERK");
  const here = await openWindow(DESK);
  await setPassword(here, link);
  await isIn(here);
  const forgotten = await openWindow(PHONE);
  await signIn(forgotten, login);
  await isIn(forgotten);

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
  await isIn(here);
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

/** The code an application on a telephone would show so many half minutes from now (RFC 6238). */
function codeOf(base32: string, later = 0): string {
  const bits = Array.from(base32.replaceAll(" ", ""), (sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  ).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

test("whoever leads the Office enrols a telephone, comes in with its code, and has it reset by two others", async () => {
  const { login, link } = await invited("OFFICE_CHIEF");
  const page = await openWindow(PHONE);
  await setPassword(page, link);
  await page.getByRole("heading", { level: 1, name: "Đăng ký mã xác thực" }).waitFor();
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByRole("img", { name: "Mã QR để ứng dụng tạo mã quét" }).waitFor();
  const secret = await page.getByLabel("Không quét được?").inputValue();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await expectAccessible(page, "the enrolment");
    await expectNoSidewaysScroll(page, "the enrolment");
  }
  await page.getByLabel("Mã sáu chữ số ứng dụng vừa hiện").fill(codeOf(secret));
  await page.getByRole("button", { name: "Đăng ký" }).click();
  const codes = page.getByRole("list", { name: "Mã dự phòng" }).getByRole("listitem");
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  const [recovery = ""] = await codes.allInnerTexts();
  await expectAccessible(page, "recovery codes");
  await expectNoSidewaysScroll(page, "recovery codes");
  await page.getByRole("button", { name: "Tôi đã cất mã, vào hệ thống" }).click();
  await isIn(page);

  const desk = await openWindow(DESK);
  await signIn(desk, login);
  await desk.getByRole("heading", { level: 1, name: "Nhập mã xác thực" }).waitFor();
  await expectAccessible(desk, "the second step");
  await desk.getByLabel("Mã xác thực").fill("000000");
  await desk.getByRole("button", { name: "Xác thực" }).click();
  await desk
    .getByText(/Mã không đúng, đã dùng/)
    .first()
    .waitFor();
  await desk.getByLabel("Mã xác thực").fill(codeOf(secret, 1));
  await desk.getByRole("button", { name: "Xác thực" }).click();
  await isIn(desk);
  await desk.goto("/bao-mat");
  await ready(desk);
  await desk.getByText(/Còn 10 mã dự phòng chưa dùng/).waitFor();
  await desk.getByText("Vai trò của bạn bắt buộc có bước này.").waitFor();

  const admin = await visit(ADMIN, `/tai-khoan?q=${login}`);
  await admin.getByRole("button", { name: "Đặt lại đăng nhập của Lò Thị Mây" }).click();
  const form = admin.getByRole("dialog");
  await form
    .getByLabel("Việc", { exact: true })
    .selectOption({ label: "Mã xác thực và khóa đăng nhập" });
  await form.getByLabel("Lý do").fill("Mất điện thoại, đã gọi hỏi.");
  await expectAccessible(admin, "the request for a reset", "[role=dialog]");
  await form.getByRole("button", { name: "Gửi đề nghị" }).click();
  await admin.getByText("Đã gửi đề nghị.").first().waitFor();

  const chief = await visit("Lãnh đạo Văn phòng UBND", "/bao-mat");
  const line = chief.getByRole("row").filter({ hasText: login });
  await line.getByText("Mất điện thoại, đã gọi hỏi.").waitFor();
  for (const size of [PHONE, DESK]) {
    await chief.setViewportSize(size);
    await expectAccessible(chief, "resets that wait");
    await expectNoSidewaysScroll(chief, "resets that wait");
  }
  await line
    .getByRole("button", { name: "Đồng ý với đề nghị cho Lò Thị Mây", exact: true })
    .click();
  await chief.getByText("Đã ghi quyết định.").first().waitFor();
  await desk.goto("/nhiem-vu");
  await desk.waitForURL(/\/dang-nhap/);
  await signIn(desk, login);
  await desk.getByRole("heading", { level: 1, name: "Đăng ký mã xác thực" }).waitFor();
  expect(recovery).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
});

test("a leader is invited by two: one asks, another agrees and hands the link on", async () => {
  // As in a province that works: somebody who may agree has a password.
  const { link: alone } = await invited("ADMINISTRATOR");
  if (alone) {
    const second = await openWindow(DESK);
    await setPassword(second, alone);
    await second.getByRole("heading", { level: 1, name: "Đăng ký mã xác thực" }).waitFor();
  }
  const admin = await visit(ADMIN, "/tai-khoan");
  const login = `hai${Date.now()}@an-son.example`;
  await admin.getByRole("button", { name: "Mời người dùng" }).click();
  const form = admin.getByRole("dialog");
  await form.getByLabel("Họ và tên").fill("Lò Thị Mây");
  await form.getByLabel("Thư điện tử công vụ").fill(login);
  await form.getByLabel("Cơ quan", { exact: true }).fill("Văn phòng UBND tỉnh");
  await admin
    .getByRole("option", { name: /^Văn phòng UBND tỉnh/ })
    .first()
    .click();
  await form.getByLabel("Chức vụ").fill("Phó Chánh Văn phòng");
  await form.getByLabel("Vai trò").selectOption({ label: "Lãnh đạo Văn phòng UBND" });
  await form.getByRole("button", { name: "Mời", exact: true }).click();
  await form.getByText(/Vai trò này cần hai người/).waitFor();
  expect(await form.getByLabel("Liên kết mời").count()).toBe(0);
  await expectAccessible(admin, "an invitation that waits", "[role=dialog]");

  const chief = await visit("Lãnh đạo Văn phòng UBND", "/bao-mat");
  const line = chief.getByRole("row").filter({ hasText: login });
  await line.getByText("Mời làm Lãnh đạo Văn phòng UBND: Phó Chánh Văn phòng").waitFor();
  await line
    .getByRole("button", { name: "Đồng ý với đề nghị cho Lò Thị Mây", exact: true })
    .click();
  const link = chief.getByRole("dialog").getByLabel("Liên kết mời");
  const person = await openWindow(PHONE);
  await setPassword(person, await link.inputValue());
  await person.getByRole("heading", { level: 1, name: "Đăng ký mã xác thực" }).waitFor();
});
