import { existsSync } from "node:fs";
import path from "node:path";
import { routes } from "@dondoc/contract";
import { signIn, type Browser, type RunningServer } from "./running-server.ts";
import { ROOT } from "./surroundings.ts";

/** The doors of the demo through which the visitors come, by the titles the terminal prints. */
const VISITORS = ["Chuyên viên Văn phòng UBND", "Chủ tịch UBND tỉnh", "Giám đốc Sở Tài chính"];

/** The page itself, where it has been built. */
const BUILT = existsSync(path.join(ROOT, "web/dist/index.html")) ? ["/", "/nhiem-vu"] : [];

/** So many times, each visitor opens the pages a working day consists of; some hundreds of answers. */
export async function visitMainPages(server: RunningServer, rounds: number): Promise<void> {
  const browsers = await Promise.all(
    VISITORS.map((title) => {
      const token = server.tokens.get(title);
      if (!token) throw new Error(`no link for ${title} was printed`);
      return signIn(server.address, token);
    }),
  );
  try {
    for (let round = 0; round < rounds; round++) await Promise.all(browsers.map(oneRound));
  } finally {
    for (const browser of browsers) browser.close();
  }
}

async function oneRound(browser: Browser): Promise<void> {
  for (const url of [...BUILT, routes.getSession.path, routes.getFigures.path]) {
    await browser.get(url);
  }
  const tasks = await listed(browser, `${routes.listTasks.path}?list=overdue`);
  await listed(browser, `${routes.listTasks.path}?list=open&q=bao%20cao`);
  await listed(browser, `${routes.listTasks.path}?list=all&limit=100`);
  for (const id of tasks.slice(0, 2)) await browser.get(routes.getTask.path.replace(":id", id));
  const boards = [routes.getExceptions, routes.getAgencyBoard, routes.getDirectiveBoard];
  for (const { path } of [...boards, routes.listUnits]) await browser.get(path);
  const documents = await listed(browser, routes.listDocuments.path);
  for (const id of documents.slice(0, 2)) {
    await browser.get(routes.getDocument.path.replace(":id", id));
  }
}

async function listed(browser: Browser, url: string): Promise<string[]> {
  const { items } = JSON.parse(await browser.get(url)) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}
