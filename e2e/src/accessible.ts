import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Rows repeat what the first ones are made of; a board of 110 agencies would take axe half a minute. */
const REPEATED = ["tbody > tr:nth-child(n + 9)", "main li:nth-child(n + 13)"];
/**
 * A table's total stays in sight over its scrolling rows and so covers part of whichever row lies under it, which a
 * reader (and the focus, by `scroll-padding`) scrolls free: it is let go while the sizes of the rows' links are measured.
 */
const LET_FEET_GO = `for (const cell of document.querySelectorAll("tfoot > tr > *")) cell.style.position = "static";`;

/**
 * No violation of WCAG 2.2 AA that a machine can find, on the page as it stands (with whatever is open). What hangs over
 * the page without closing it off covers parts of it; then only what is `within` is looked at.
 */
export async function expectAccessible(
  page: Page,
  what = page.url(),
  within = "html",
): Promise<void> {
  await page.evaluate(LET_FEET_GO);
  // There are no frames, so one run in the page itself sees all.
  const axe = new AxeBuilder({ page })
    .include(within)
    .setLegacyMode()
    .options({
      runOnly: { type: "tag", values: RULES },
      resultTypes: ["violations"],
      preload: false,
    });
  const { violations } = await REPEATED.reduce((all, rows) => all.exclude(rows), axe).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect({ what, found }).toEqual({ what, found: [] });
}

/** Nothing sticks out sideways: a phone's page never scrolls to the right. A page whose window has just changed may need a moment. */
export async function expectNoSidewaysScroll(page: Page, what = page.url()): Promise<void> {
  const sideways = () =>
    page.evaluate<number>(
      "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)",
    );
  await expect.poll(sideways, { message: what, timeout: 5_000 }).toBe(0);
}
