import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
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

/** Starts the program as `npm start` does, in a fresh data folder, and reads the terminal as its new user would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-e2e-"));
  fs.chmodSync(folder, 0o755);
  const program = spawn(process.execPath, [path.join(ROOT, "server/src/app/main.ts")], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: undefined,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [terminal, browser] = await Promise.all([printedUntilReady(program), launchBrowser()]);
  project.provide("terminal", terminal);
  project.provide("address", /sẵn sàng.*?(http:\S+)/.exec(terminal)?.[1] ?? "");
  project.provide("doors", doorsIn(terminal));
  project.provide("browser", browser.wsEndpoint());
  project.provide("folder", folder);
  return async () => {
    await browser.close();
    await stopped(program);
    fs.rmSync(folder, { recursive: true, force: true });
  };
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
