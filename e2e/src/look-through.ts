import type { Page } from "playwright-core";
import { expectNoSidewaysScroll } from "./accessible.ts";
import { DESK, PHONE } from "./browser.ts";
import { ready } from "./visitor.ts";

/** What the browser complains of from now on. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
  return complaints;
}

/** Follows every link of the person's navigation, on both screens. @returns what the browser complained of. */
export async function lookThrough(page: Page): Promise<string[]> {
  const complaints = listen(page);
  const navigation = page.getByRole("banner").getByRole("navigation");
  const links = navigation.getByRole("link");
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click();
    await fitsBoth(page);
  }
  const more = navigation.getByRole("button", { name: "Thêm" });
  const places = page.getByRole("menuitem");
  for (let index = 0; (await more.count()) > 0; index += 1) {
    await more.click().catch((error: unknown) => {
      throw new Error(`the menu does not open on ${page.url()}`, { cause: error });
    });
    await places.first().waitFor();
    if (index >= (await places.count())) break;
    await places.nth(index).click();
    await fitsBoth(page);
  }
  return complaints;
}

async function fitsBoth(page: Page): Promise<void> {
  await ready(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESK);
}
