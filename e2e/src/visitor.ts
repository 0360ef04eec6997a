import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { DESK } from "./browser.ts";

/** The people of the demo province whom the tests become, as the terminal names them. */
export type Role = (typeof roles)[number];
export const roles = [
  "Chuyên viên Văn phòng UBND",
  "Lãnh đạo Văn phòng UBND",
  "Chủ tịch UBND tỉnh",
  "Phó Chủ tịch UBND tỉnh",
  "Văn thư",
  "Giám đốc Sở Tài chính",
  "Đầu mối Sở Tài chính",
  "Người thực hiện, Sở Tài chính",
  "Chủ tịch UBND phường",
  "Chủ tịch UBND xã",
  "Sở Nội vụ theo dõi, đánh giá",
  "Thành viên Tổ công tác",
  "Trưởng đoàn kiểm tra",
  "Thường trực Tỉnh ủy theo dõi",
  "Kiểm soát viên",
  "Quản trị hệ thống",
  "Tiếp nhận phản ánh, kiến nghị",
  "Phụ trách giải quyết tố cáo",
  "Xử lý tố cáo",
  "Xử lý tin khiếu nại, tố cáo",
  "Trưởng phòng của Sở Tài chính",
] as const;

/** Its link is left for the test of links: no other test spends it. */
export const ENTERS_BY_LINK: Role = "Thường trực Tỉnh ủy theo dõi";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const shared: { browser?: Promise<Browser> } = {};

/** A fresh window of the shared browser, closed when the test ends. */
export async function openWindow(viewport = DESK): Promise<Page> {
  shared.browser ??= chromium.connect(inject("browser"));
  const context = await (
    await shared.browser
  ).newContext({
    baseURL: inject("address"),
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport,
  });
  const page = await context.newPage();
  onTestFinished(() => context.close());
  return page;
}

/** An empty window of somebody who is signed in. */
export async function windowOf(role: Role, viewport = DESK): Promise<Page> {
  const page = await openWindow(viewport);
  await signIn(page.context(), role);
  return page;
}

/** A window of somebody who is signed in, at one of the program's addresses. */
export async function visit(role: Role, address = "/", viewport = DESK): Promise<Page> {
  const page = await windowOf(role, viewport);
  await page.goto(address);
  await ready(page);
  return page;
}

/** The page is there and nothing of it still on its way. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByText(/^(Đang tải|Loading)…$/)
    .first()
    .waitFor({ state: "detached" });
}

/**
 * The first visit of a role spends its link from the terminal; later ones, also of other test files, keep its cookie, as a
 * browser would.
 */
async function signIn(context: BrowserContext, role: Role): Promise<void> {
  const pass = passes()[role];
  if (pass) {
    await context.addCookies(pass);
    return;
  }
  await spendLink(context.request, role);
  fs.writeFileSync(passFile(), JSON.stringify({ ...passes(), [role]: await context.cookies() }));
}

const passFile = (): string => path.join(inject("folder"), "passes.json");

const passes = (): Partial<Record<Role, Cookies>> =>
  fs.existsSync(passFile())
    ? (JSON.parse(fs.readFileSync(passFile(), "utf8")) as Partial<Record<Role, Cookies>>)
    : {};

async function spendLink(request: APIRequestContext, role: Role): Promise<void> {
  const token = inject("doors")[role]?.split("#")[1];
  if (!token) throw new Error(`the terminal printed no link for "${role}"`);
  const answer = await request.post("/api/sign-in-links/use", {
    headers: { "x-dondoc": "1" },
    data: { token },
  });
  // Ten sign-ins a minute from one address; the server says when the next may come.
  if (answer.status() === 429) {
    await wait(Number(answer.headers()["retry-after"] ?? 60) * 1000);
    await spendLink(request, role);
  } else if (!answer.ok()) {
    throw new Error(`"${role}" could not sign in: ${await answer.text()}`);
  }
}
