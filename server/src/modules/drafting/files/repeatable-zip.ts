import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";

/** Packs a DOCX again with one date for all its parts and its properties: the same document, the same bytes. */
export function repeatable(docx: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(docx);
  const core = parts["docProps/core.xml"];
  if (core) {
    parts["docProps/core.xml"] = strToU8(
      strFromU8(core).replaceAll(
        /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
        `$1${date}T00:00:00Z`,
      ),
    );
  }
  // Noon, so that no time zone of the machine makes it another day.
  return zipSync(parts, { mtime: new Date(`${date}T12:00:00`), level: 6 });
}
