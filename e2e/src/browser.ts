import { existsSync } from "node:fs";
import { chromium, type BrowserServer } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

/** The machine's own Chromium if it has one, else the one npm brought. One serves all test files. */
export async function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await findChromium(), args: FLAGS });
}

async function findChromium(): Promise<string> {
  const own = process.env["CHROME_PATH"] ?? INSTALLED.find((file) => existsSync(file));
  if (own) return own;
  // The package unpacks the libraries a bare machine lacks only where it believes to be at home.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: brought } = await import("@sparticuz/chromium");
  return brought.executablePath();
}

/** The office's screen and the Chair's telephone. */
export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };
