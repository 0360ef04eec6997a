import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { balancedWidth, FACES, fontFile, TITLE_WIDTH } from "./fonts.ts";
import type { Sheet } from "./sheet.ts";

const template = readFileSync(new URL("./administrative.typ", import.meta.url), "utf8");
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** One compiler a thread: it keeps the fonts, about 75 MB. */
let compiler: NodeCompiler | undefined;

/** A PDF/A-2b; the same document gives the same bytes, for its date is that of the document and not of the day. */
export function setPdf({ written, organName, dated }: Sheet): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: FACES.map(fontFile) }],
  });
  const titleWidth = balancedWidth(written.subjectLine, 14, TITLE_WIDTH) / 20;
  const data = JSON.stringify({ ...written, organName, titleWidth });
  const bytes = compiler.pdf(
    { mainFileContent: template, inputs: { data } },
    {
      pdfStandard: "a-2b",
      creationTimestamp: Date.parse(dated) / 1000,
    },
  );
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}
