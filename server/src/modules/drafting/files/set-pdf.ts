import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { AdministrativeDocument } from "@dondoc/contract";
import { writtenOf } from "../domain/written.ts";
import { FACES, fontFile } from "./fonts.ts";

const template = readFileSync(new URL("./administrative.typ", import.meta.url), "utf8");
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** One compiler a thread: it keeps the fonts, about 75 MB. */
let compiler: NodeCompiler | undefined;

/** A PDF/A-2b; the same document gives the same bytes, for its date is that of the document and not of the day. */
export function setPdf(document: AdministrativeDocument): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: FACES.map(fontFile) }],
  });
  const data = JSON.stringify({ ...writtenOf(document), organName: document.organ.name });
  const bytes = compiler.pdf(
    { mainFileContent: template, inputs: { data } },
    {
      pdfStandard: "a-2b",
      creationTimestamp: Date.parse(document.issuedOn ?? document.draftedOn) / 1000,
    },
  );
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}
