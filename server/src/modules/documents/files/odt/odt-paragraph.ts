import { FontParagraph } from "../font-paragraph.ts";
import { superscript } from "../superscript.ts";
import type { XmlElement } from "../xml-tree.ts";
import type { OdtFormat, OdtStyles } from "./odt-styles.ts";

/** What is not shown in the line: removed text, readers' comments, what fields are made of. */
const SKIPPED = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:note-citation",
  "text:ruby-text",
  "draw:image",
  "office:event-listeners",
]);
const MAX_BLANKS = 1000;

export interface OdtParagraph {
  text: string;
  /** Text boxes anchored here. */
  boxes: XmlElement[];
}

/** What a reader sees of a paragraph; `note` takes a note and gives its number. */
export function odtParagraph(
  paragraph: XmlElement,
  styles: OdtStyles,
  note: (note: XmlElement) => number,
): OdtParagraph {
  const boxes: XmlElement[] = [];
  const shown = new FontParagraph();
  walk(paragraph, styles.paragraphFormat(paragraph.attributes["style-name"]));
  return { text: shown.take(), boxes };

  function walk(parent: XmlElement, format: OdtFormat): void {
    for (const node of parent.children) {
      // Line ends and runs of blanks in the file are one blank (OpenDocument 1.3 part 3, 6.1.2).
      if (typeof node === "string") add(node.replace(/[ \t\r\n]+/g, " "), format);
      else if (!SKIPPED.has(node.name)) element(node, format);
    }
  }

  function element(node: XmlElement, format: OdtFormat): void {
    switch (node.name) {
      case "text:span":
        walk(node, styles.textFormat(node.attributes["style-name"], format));
        return;
      case "text:s":
        add(" ".repeat(Math.min(Number(node.attributes["c"] ?? 1) || 1, MAX_BLANKS)), format);
        return;
      case "text:tab":
        add("\t", format);
        return;
      case "text:line-break":
        add("\n", format);
        return;
      case "text:note":
        add(superscript(String(note(node))), { ...format, code: null });
        return;
      case "draw:text-box":
      case "draw:custom-shape":
        boxes.push(node);
        return;
      default:
        walk(node, format);
    }
  }

  function add(text: string, format: OdtFormat): void {
    if (!format.hidden) shown.add(text, format);
  }
}
