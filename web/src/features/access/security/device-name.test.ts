import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Firefox · Windows",
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "Chrome · Windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0.0.0`, "Edge · Windows"],
  [`Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/120.0 ${CHROME}`, "Cốc Cốc · Windows"],
  [`Mozilla/5.0 (Linux; Android 14; SM-A546E) ${CHROME}`, "Chrome · Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari · iPhone",
  ],
  ["curl/8.5.0", null],
  [null, null],
])("%s is told as %s", (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
