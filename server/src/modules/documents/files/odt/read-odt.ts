import { cleanText } from "../clean-text.ts";
import { mendText } from "../encodings/legacy-text.ts";
import { FileError } from "../file-error.ts";
import type { FileLimits } from "../file-limits.ts";
import type { DocxReading } from "../read-docx.ts";
import { superscript } from "../superscript.ts";
import { tableLines } from "../table-lines.ts";
import { child, elements, parseXml } from "../xml-tree.ts";
import type { XmlElement } from "../xml-tree.ts";
import { Zip } from "../zip.ts";
import { OdtLists, OUTLINE } from "./odt-lists.ts";
import type { OdtList } from "./odt-lists.ts";
import { odtParagraph } from "./odt-paragraph.ts";
import { odtCells, odtRows } from "./odt-rows.ts";
import { marginsOf, readOdtStyles } from "./odt-styles.ts";

/** Text of an OpenDocument text, as of a Word file; throws ODT_BROKEN or ODT_ENCRYPTED. */
export function readOdt(bytes: Uint8Array, limits: FileLimits): DocxReading {
  try {
    return read(new Zip(bytes, limits));
  } catch (error) {
    const code = error instanceof FileError ? error.code : null;
    if (code === "DOCX_BROKEN") throw new FileError("ODT_BROKEN", "", { cause: error });
    if (code === "DOCX_ENCRYPTED") throw new FileError("ODT_ENCRYPTED", "", { cause: error });
    throw error;
  }
}

function read(zip: Zip): DocxReading {
  const manifest = zip.read("META-INF/manifest.xml") ?? "";
  if (manifest.includes("encryption-data") || zip.entries.has("encrypted-package")) {
    throw new FileError("ODT_ENCRYPTED");
  }
  const source = zip.read("content.xml");
  const content = source === null ? undefined : child(parseXml(source), "office:document-content");
  const body = child(content, "office:body", "office:text");
  if (!content || !body) throw new FileError("ODT_BROKEN");
  const styleSource = zip.read("styles.xml");
  const styleRoot =
    styleSource === null ? undefined : child(parseXml(styleSource), "office:document-styles");
  const { lines, notes } = createReader(content, styleRoot);
  const read = lines(body);
  const noted: string[] = [];
  // A note may refer to a further note, so the list can grow while it is read.
  for (let i = 0; i < notes.length; i++) {
    const note = child(notes[i], "text:note-body");
    noted.push(`${superscript(String(i + 1))} ${note ? lines(note).join(" ").trim() : ""}`);
  }
  const text = noted.length > 0 ? [...read, "", ...noted] : read;
  const margins = marginsOf(styleRoot).flatMap((margin) => lines(margin));
  return {
    text: cleanText(mendText(text.join("\n"))),
    margins: margins.filter((line) => line.trim() !== "").map((line) => cleanText(line)),
  };
}

function createReader(content: XmlElement, styleRoot: XmlElement | undefined) {
  const styles = readOdtStyles([content, styleRoot]);
  const lists = new OdtLists([content, styleRoot]);
  const notes: XmlElement[] = [];
  const headings: OdtList = { style: OUTLINE, depth: 1, counts: [] };
  return { lines, notes };

  function lines(parent: XmlElement): string[] {
    return elements(parent).flatMap((node) => blockLines(node));
  }

  function blockLines(node: XmlElement): string[] {
    switch (node.name) {
      case "text:h":
        return paragraphLines(node, headingNumber(node));
      case "text:p":
        return paragraphLines(node, "");
      case "text:list":
        return listLines(node, undefined);
      case "table:table":
        return tableLines(
          odtRows(node).map((row) =>
            odtCells(row).map(({ cell, ...place }) => ({
              ...place,
              lines: cell ? lines(cell) : [],
            })),
          ),
        );
      case "text:tracked-changes":
      case "office:annotation":
        return [];
      default:
        return lines(node);
    }
  }

  function headingNumber({ attributes }: XmlElement): string {
    if (attributes["is-list-header"] === "true") return "";
    return lists
      .next(
        { ...headings, depth: Math.min(Number(attributes["outline-level"] ?? 1) || 1, 10) },
        undefined,
      )
      .trimStart();
  }

  function listLines(list: XmlElement, around: OdtList | undefined): string[] {
    const first = elements(list)
      .flatMap((item) => elements(item))
      .find(({ name }) => name === "text:p");
    const here = lists.open(list, around, styles.listOf(first?.attributes["style-name"]));
    return elements(list).flatMap((item) => {
      const start = item.attributes["start-value"];
      // A header of the list has no number, nor has an item that only holds a list.
      let isNumbered = item.name === "text:list-item";
      return elements(item).flatMap((node) => {
        if (node.name === "text:list") return listLines(node, here);
        if (node.name !== "text:p" && node.name !== "text:h") return blockLines(node);
        const number = isNumbered
          ? lists.next(here, start === undefined ? undefined : Number(start))
          : "";
        isNumbered = false;
        return paragraphLines(node, number);
      });
    });
  }

  function paragraphLines(paragraph: XmlElement, number: string): string[] {
    const { text, boxes } = odtParagraph(paragraph, styles, (note) => notes.push(note));
    const boxed = boxes.flatMap((box) => lines(box)).filter((line) => line.trim() !== "");
    return [...boxed, number + text];
  }
}
