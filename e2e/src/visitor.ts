import type { Browser, BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { DESK } from "./browser.ts";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const passes = new Map<string, Cookies>();

/**
 * A page of somebody who is signed in. The first visit of a role uses the one-time link from the terminal; later ones keep
 * its cookie, as a browser would.
 */
export async function visit(browser: Browser, role: string, viewport = DESK): Promise<Page> {
  const context = await browser.newContext({
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const pass = passes.get(role);
  if (pass) await context.addCookies(pass);
  else await enter(page, role);
  await page.goto(inject("address"));
  await page.getByRole("main").waitFor();
  return page;
}

async function enter(page: Page, role: string): Promise<void> {
  const link = inject("doors")[role];
  if (!link)
    throw new Error(
      `the terminal printed no link for "${role}", only for ${Object.keys(inject("doors")).join(", ")}`,
    );
  await page.goto(link);
  await page.getByRole("button", { name: "Vào hệ thống" }).click();
  await page.waitForURL(inject("address") + "/");
  passes.set(role, await page.context().cookies());
}
