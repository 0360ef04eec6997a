import { expect, test } from "vitest";
import { SPECIALIST } from "./story.ts";
import { ready, visit } from "./visitor.ts";

/** Tries to run what is not ours in the page, and to talk to another site from it. @returns what was refused, and what ran */
const INTRUDE = `(async () => {
  const directives = [];
  document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
  const inline = document.createElement("script");
  inline.textContent = "window.foreign = 'inline'";
  const elsewhere = document.createElement("script");
  elsewhere.src = "https://ke-gian.example/a.js";
  document.body.append(inline, elsewhere);
  document.body.insertAdjacentHTML("beforeend", '<img src="/khong-co.png" onerror="window.foreign = 1">');
  await fetch("https://ke-gian.example/").catch(() => undefined);
  const frame = document.createElement("iframe");
  frame.src = "https://ke-gian.example/";
  document.body.append(frame);
  await new Promise((done) => setTimeout(done, 500));
  return { directives: [...new Set(directives)].sort(), ran: window.foreign ?? null };
})()`;

test("no script runs in a page but ours: neither one written into it, nor an attribute, nor one from elsewhere", async () => {
  const page = await visit(SPECIALIST, "/nhiem-vu");
  expect(await page.evaluate<unknown>(INTRUDE)).toEqual({
    directives: ["connect-src", "frame-src", "script-src-attr", "script-src-elem"],
    ran: null,
  });
});

test("no cookie of ours is read by a script, and none goes with what another site asks", async () => {
  const page = await visit(SPECIALIST);
  await ready(page);
  expect(await page.evaluate<unknown>("document.cookie")).toBe("");
  const [session, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
});
