import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { figure, type Figure } from "./figure.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DIST = path.join(ROOT, "web/dist");

/** Compressed script that the first page needs before it shows. The floor is React's own browser part. */
export function firstLoad(): Figure[] {
  const page = readFileSync(path.join(DIST, "index.html"), "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = ""]) => file,
  );
  const bytes = [...new Set(scripts)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(DIST, file))).length,
    0,
  );
  const react = gzipSync(
    readFileSync(path.join(ROOT, "node_modules/react-dom/cjs/react-dom-client.production.js")),
  ).length;
  return [
    figure("web.first-load", "KB gzip", bytes / 1024, react / 1024, "react-dom, chưa rút gọn"),
  ];
}
