import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

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

/** The machine's own Chromium if it has one, else the one npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env["CHROME_PATH"] ?? INSTALLED.find((file) => existsSync(file));
  if (own) return chromium.launch({ executablePath: own, args: FLAGS });
  // The package unpacks the libraries a bare machine lacks only where it believes to be at home.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: brought } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await brought.executablePath(), args: FLAGS });
}

/** The office's screen and the Chair's telephone. */
export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };
