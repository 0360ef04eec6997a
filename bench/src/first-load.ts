import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { figure, type Figure } from "./figure.ts";
import { ROOT, withFolder } from "./surroundings.ts";

const FLOOR_IS = "react-dom, bản production chưa rút gọn";

/** What the browser gets before the first page shows, compressed: built afresh from the source as it stands. */
export async function firstLoad(): Promise<Figure[]> {
  return withFolder(async (folder) => {
    build(folder);
    const page = readFileSync(path.join(folder, "index.html"), "utf8");
    const named = new Set(
      [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file),
    );
    const size = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length / 1024;
    const total = (files: Iterable<string | undefined>) =>
      [...files].reduce((sum, file) => sum + (file === undefined ? 0 : size(file)), 0);
    const scripts = [...named].filter((file) => file?.endsWith(".js"));
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:html|js|css)$/.test(file),
    );
    const react = path.join(ROOT, "node_modules/react-dom/cjs/react-dom-client.production.js");
    const floor = gzipSync(readFileSync(react)).length / 1024;
    return [
      figure("web.first-load", "KB gz", total(scripts), floor, FLOOR_IS),
      figure(
        "web.first-load",
        "KB gz with styles",
        total(["index.html", ...named]),
        floor,
        FLOOR_IS,
      ),
      figure("web.first-load", "KB gz all pages", total(all), floor, FLOOR_IS),
    ];
  });
}

function build(folder: string): void {
  const vite = path.join(ROOT, "node_modules/vite/bin/vite.js");
  const built = spawnSync(
    process.execPath,
    [vite, "build", "web", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (built.status !== 0) throw new Error(`the pages could not be built:\n${built.stderr}`);
}
