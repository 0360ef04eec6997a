import { Buffer } from "node:buffer";
import { cleanText } from "../clean-text.ts";
import { mendText } from "../encodings/legacy-text.ts";
import type { DocxReading } from "../read-docx.ts";
import { RtfReader } from "./rtf-reader.ts";

/**
 * Text of an RTF file as Word shows it: a line a paragraph, tables and notes as of a Word file. Throws RTF_BROKEN for one
 * cut short, as half a directive would pass for a whole one.
 */
export function readRtf(bytes: Uint8Array): DocxReading {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const reader = new RtfReader();
  reader.read(source);
  return {
    text: cleanText(mendText(reader.stories.lines().join("\n"))),
    margins: reader.stories.margins().map((line) => cleanText(line)),
  };
}
