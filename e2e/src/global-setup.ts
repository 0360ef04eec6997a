import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openProvinceProvider } from "../../server/src/testing/province-provider.ts";
import { launchBrowser } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
    /** One-time links as the terminal printed them: title → address. */
    doors: Record<string, string>;
    /** All that the terminal printed until the program was ready. */
    terminal: string;
    /** Where to reach the browser that all test files share. */
    browser: string;
    /** For what must outlive one test file: the sign-ins. */
    folder: string;
  }
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Who signs in at the province's own door (story-province.test.ts). */
const PROVINCIAL_ACCOUNTS = Object.fromEntries(
  ["may", "nuong", "la"].map((login) => [
    login,
    {
      password: "mật khẩu ở cổng của tỉnh",
      claims: {
        name: login === "nuong" ? "Vi Thị Nương" : "Lò Thị Mây",
        email: `${login}@tinh.example`,
        email_verified: true,
        groups: login === "nuong" ? ["don-doc-thuc-hien"] : [],
      },
    },
  ]),
);

/** Starts the program as `npm start` does, in a fresh data folder, and reads the terminal as its new user would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-e2e-"));
  fs.chmodSync(folder, 0o755);
  const port = await freePort();
  // By name: browsers make no passkeys for a number.
  const address = `http://localhost:${port}`;
  const province = await openProvinceProvider(`${address}/dang-nhap/tinh`, PROVINCIAL_ACCOUNTS);
  const program = spawn(process.execPath, [path.join(ROOT, "server/src/app/main.ts")], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: address,
      OIDC_ISSUER: province.issuer,
      OIDC_CLIENT_ID: province.clientId,
      OIDC_CLIENT_SECRET: province.clientSecret,
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: undefined,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [terminal, browser] = await Promise.all([printedUntilReady(program), launchBrowser()]);
  project.provide("terminal", terminal);
  project.provide("address", address);
  project.provide("doors", doorsIn(terminal));
  project.provide("browser", browser.wsEndpoint());
  project.provide("folder", folder);
  return async () => {
    await browser.close();
    await stopped(program);
    await province.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** The province's sign-in knows the program's address before the program is there. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function printedUntilReady(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    program.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Ctrl+C")) resolve(text);
    });
    program.once("exit", (code) =>
      reject(new Error(`the program ended with ${code} before it was ready:\n${text}`)),
    );
  });
}

function doorsIn(terminal: string): Record<string, string> {
  const lines = terminal.matchAll(/^\s+(\S.*?)\s{2,}(http:\S+\/lien-ket#\S+)$/gm);
  return Object.fromEntries([...lines].map(([, title = "", link = ""]) => [title, link]));
}

function stopped(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.removeAllListeners("exit");
    program.once("exit", () => resolve());
    program.kill("SIGTERM");
  });
}
