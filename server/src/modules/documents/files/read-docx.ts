import { cleanText } from "./clean-text.ts";
import { mendText } from "./encodings/legacy-text.ts";
import { createNumberer } from "./docx-numbering.ts";
import { openDocx } from "./docx-package.ts";
import { paragraphContent, preferred } from "./docx-paragraph.ts";
import type { NoteNumber } from "./docx-paragraph.ts";
import { readStyles } from "./docx-styles.ts";
import { rowCells, tableRows } from "./docx-rows.ts";
import { tableLines } from "./table-lines.ts";
import type { FileLimits } from "./file-limits.ts";
import { superscript } from "./superscript.ts";
import { child, childrenNamed, elements } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";
import { Zip } from "./zip.ts";

export interface DocxReading {
  text: string;
  /** Running heads and feet, which are no part of the text. */
  margins: string[];
}

/** Text of a Word file: a line a paragraph, numbers as Word computes them, notes at the end. */
export function readDocx(bytes: Uint8Array, limits: FileLimits): DocxReading {
  const parts = openDocx(new Zip(bytes, limits));
  const styles = readStyles(parts.styles);
  const number = createNumberer(parts.numbering, styles);
  const notes: XmlElement[] = [];
  const sources = {
    footnote: new Map(
      childrenNamed(parts.footnotes, "w:footnote").map((note) => [note.attributes["id"], note]),
    ),
    endnote: new Map(
      childrenNamed(parts.endnotes, "w:endnote").map((note) => [note.attributes["id"], note]),
    ),
  };
  const noteNumber: NoteNumber = (kind, id) =>
    notes.push(sources[kind].get(id) ?? { name: "", attributes: {}, children: [] });

  const lines = (parent: XmlElement): string[] =>
    elements(parent).flatMap((node) => blockLines(node));

  function blockLines(node: XmlElement): string[] {
    switch (node.name) {
      case "w:p":
        return paragraphLines(node);
      case "w:tbl":
        return tableLines(
          tableRows(node).map((row) =>
            rowCells(row).map(({ cell, ...place }) => ({
              ...place,
              lines: cell ? lines(cell) : [],
            })),
          ),
        );
      case "mc:AlternateContent":
        return lines(preferred(node));
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
        return lines(node);
      default:
        return [];
    }
  }

  function paragraphLines(paragraph: XmlElement): string[] {
    const properties = child(paragraph, "w:pPr");
    const { text, boxes } = paragraphContent(paragraph, styles, noteNumber);
    const removed = child(properties, "w:rPr", "w:del") !== undefined;
    if (removed && text === "") return [];
    const boxed = boxes.flatMap((box) => lines(box)).filter((line) => line.trim() !== "");
    return [...boxed, number(properties) + text];
  }

  const body = lines(parts.document);
  const noted: string[] = [];
  // A note may refer to a further note, so the list can grow while it is read.
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note) noted.push(`${superscript(String(i + 1))} ${lines(note).join(" ").trim()}`);
  }
  const text = noted.length > 0 ? [...body, "", ...noted].join("\n") : body.join("\n");
  const margins = parts.margins
    .flatMap((margin) => lines(margin))
    .filter((line) => line.trim() !== "");
  return { text: cleanText(mendText(text)), margins: margins.map((line) => cleanText(line)) };
}
