import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { api } from "./api.ts";
import { PHONE } from "./browser.ts";
import { DIRECTOR, giveTask, SPECIALIST } from "./story.ts";
import { ready, visit } from "./visitor.ts";

test("a number is found however it is written, words without their accents, from every page", async () => {
  const task = await giveTask({ due: 40 });
  const desk = await visit(SPECIALIST, "/chi-so");
  const { document, title } = await api(desk, "getTask", { params: { id: task.id } });
  const [number = "", symbol = ""] = (document.reference ?? "").split("/");

  await desk.keyboard.press("/");
  await desk.keyboard.type(`${number} /${symbol.toLowerCase().replace("-", "- ")}`);
  await desk.keyboard.press("Enter");
  await desk.waitForURL(/\/tim-kiem\?q=/);
  await desk.getByRole("region", { name: "Văn bản" }).getByText(`${number}/${symbol}`).waitFor();
  await expectAccessible(desk, "what was found");

  const plain = title
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/gu, "d");
  const field = desk.getByRole("main").getByRole("searchbox");
  await field.fill(`${number}/${symbol} ${plain.split(" ").slice(0, 4).join(" ").toUpperCase()}`);
  await desk.getByRole("region", { name: "Nhiệm vụ" }).getByRole("link", { name: title }).waitFor();

  await field.fill("khongcotunaynhuthe");
  const nothing = desk.getByRole("heading", { name: /^Không tìm thấy gì với/ });
  await nothing.waitFor();
  expect(await nothing.innerText()).toContain("khongcotunaynhuthe");
});

test("an agency finds its own work on the telephone, and not another's", async () => {
  const task = await giveTask({ due: 41 });
  const phone = await visit(DIRECTOR, "/", PHONE);
  await phone.getByRole("link", { name: "Tìm kiếm" }).click();
  const { number } = await api(phone, "getTask", { params: { id: task.id } });
  await phone.getByRole("main").getByRole("searchbox").fill(`nv ${number}`);
  await phone.getByRole("region", { name: "Nhiệm vụ" }).getByText(`NV-${number}`).waitFor();
  await ready(phone);
  await expectNoSidewaysScroll(phone, "what was found on a telephone");
  const found = await api(phone, "listTasks", { query: { list: "all", q: "bao cao" } });
  const own = await ownHolders(phone);
  for (const { holder } of found.items) expect(own).toContain(holder.id);
});

/** Whoever holds what the agency may see: itself, and whom it succeeded; from every page of the list, since old work is last. */
async function ownHolders(phone: Page): Promise<Set<string>> {
  const holders = new Set<string>();
  let cursor: string | null | undefined;
  do {
    const query = { list: "all" as const, ...(cursor ? { cursor } : {}) };
    const { items, next } = await api(phone, "listTasks", { query });
    for (const { holder } of items) holders.add(holder.id);
    cursor = next;
  } while (cursor);
  return holders;
}
