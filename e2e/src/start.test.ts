import { spawn } from "node:child_process";
import path from "node:path";
import { routes } from "@dondoc/contract";
import { expect, inject, test } from "vitest";
import { lookThrough } from "./look-through.ts";
import { ENTERS_BY_LINK, openWindow, roles } from "./visitor.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("the terminal says where the program is and prints a one-time link for each role", () => {
  const address = inject("address");
  expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  expect(inject("terminal")).toContain("Liên kết đăng nhập dùng một lần");
  expect(Object.keys(inject("doors"))).toEqual([...roles]);
  for (const link of Object.values(inject("doors"))) {
    expect(link).toMatch(new RegExp(`^${address}/lien-ket#[\\w-]{40,}$`));
  }
});

test("a link opens its role's home page of the demo province, and only once", async () => {
  const link = inject("doors")[ENTERS_BY_LINK] ?? "";
  const page = await openWindow();
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "Đăng nhập bằng liên kết" }).waitFor();
  await page.getByRole("button", { name: "Vào hệ thống" }).click();
  await page.getByRole("heading", { level: 1, name: "Cần chỉ đạo" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  await page.getByText(/Dữ liệu minh họa/).waitFor();
  await page.getByRole("banner").getByText("UBND tỉnh An Sơn").first().waitFor();
  const figures = page.getByRole("list", { name: "Các con số" }).getByRole("link");
  await figures.first().waitFor();
  expect(await figures.count()).toBeGreaterThanOrEqual(4);
  expect(await lookThrough(page)).toEqual([]);

  const stranger = await openWindow();
  await stranger.goto(link);
  await stranger.getByRole("heading", { level: 1, name: "Liên kết không dùng được" }).waitFor();
  expect(await stranger.getByRole("button", { name: "Vào hệ thống" }).count()).toBe(0);
});

test("nobody sees a page without signing in, and the way there is kept", async () => {
  const page = await openWindow();
  await page.goto("/nhiem-vu?list=overdue");
  await page.getByRole("heading", { level: 1, name: "Đăng nhập" }).waitFor();
  expect(new URL(page.url()).searchParams.get("next")).toContain("/nhiem-vu");
});

test("the health check answers", async () => {
  const answer = await fetch(`${inject("address")}/api/health`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ready" });
});

test("the API is published as OpenAPI 3.1 with every operation", async () => {
  const answer = await fetch(`${inject("address")}/api/openapi.json`);
  expect(answer.status).toBe(200);
  const { openapi, paths } = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(openapi).toMatch(/^3\.1\./);
  const published = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(published.toSorted()).toEqual(Object.keys(routes).toSorted());
});

test("a second program on the same port says so in Vietnamese and names another", async () => {
  const port = new URL(inject("address")).port;
  const { code, text } = await runToTheEnd({
    PORT: port,
    DATA_DIR: path.join(inject("folder"), "second"),
  });
  expect(code).toBe(1);
  expect(text).toContain(`cổng ${port} đang có chương trình khác dùng`);
  expect(text).toMatch(/chọn cổng khác: PORT=\d+ npm start/);
});

/** Empty: the demo province would only cost time. */
function runToTheEnd(env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const program = spawn(process.execPath, [path.join(ROOT, "server/src/app/main.ts"), "--empty"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: undefined, LOG_LEVEL: "error", ...env },
  });
  return new Promise((resolve) => {
    let text = "";
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
    program.once("close", (code) => resolve({ code, text }));
  });
}
