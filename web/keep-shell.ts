import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** The worker's file, beside index.html. */
export const WORKER = "sw";
/** Where src/service-worker.ts leaves room for what is kept. */
const ROOM = "SHELL_OF_THIS_BUILD";
/** The pages that open without a connection; English is theirs too. */
const KEPT = ["/src/features/inspections/field/", "/src/app/words/en.ts"];

interface Chunk {
  type: "chunk";
  name: string;
  fileName: string;
  facadeModuleId: string | null;
  imports: string[];
  code: string;
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
}
interface Asset {
  type: "asset";
  fileName: string;
  source: string | Uint8Array;
}
type Bundle = Record<string, Chunk | Asset>;

/** What a file needs with it: its imports, their styles, and the letters those name. */
function withAllItNeeds(bundle: Bundle, fileName: string, found: Set<string>): void {
  const file = bundle[fileName];
  // All browsers with workers read the newer form of letters.
  if (!file || found.has(fileName) || fileName.endsWith(".woff")) return;
  found.add(fileName);
  if (file.type === "chunk") {
    const { importedCss = new Set<string>(), importedAssets = new Set<string>() } = file.viteMetadata ?? {}; // prettier-ignore
    for (const name of [...file.imports, ...importedCss, ...importedAssets])
      withAllItNeeds(bundle, name, found);
  } else if (fileName.endsWith(".css")) {
    for (const [, name = ""] of String(file.source).matchAll(/url\(\/(assets\/[^)]+\.woff2)\)/gu))
      withAllItNeeds(bundle, name, found);
  }
}

/**
 * Tells the worker which built files the pages of the installed app need, and gives it a revision of its own for every release, so
 * that a browser sees by the worker's bytes alone that there is a new one.
 */
export function keepShell(): Plugin {
  return {
    name: "keep-shell",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, generated) {
        const bundle = generated as unknown as Bundle;
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const worker = chunks.find(({ name }) => name === WORKER);
        const page = bundle["index.html"];
        if (!worker || page?.type !== "asset") this.error("the worker or index.html was not built");
        const found = new Set<string>();
        for (const { name, fileName, facadeModuleId } of chunks) {
          const isKept = KEPT.some((folder) =>
            facadeModuleId?.replaceAll("\\", "/").includes(folder),
          );
          if (name === "index" || isKept) withAllItNeeds(bundle, fileName, found);
        }
        const files = [...found].map((name) => `/${name}`).toSorted();
        const revision = createHash("sha256").update(String(page.source)).update(files.join("\n")).digest("hex").slice(0, 16); // prettier-ignore
        const shell = JSON.stringify({ revision, files: ["/index.html", ...files] });
        if (!worker.code.includes(ROOM)) this.error(`the worker has no room for ${ROOM}`);
        worker.code = worker.code.replace(ROOM, shell);
      },
    },
  };
}
