import { letterFormat } from "./docx-letters.ts";
import type { LetterFormat } from "./docx-letters.ts";
import type { Styles } from "./docx-styles.ts";
import { FontParagraph } from "./font-paragraph.ts";
import { superscript } from "./superscript.ts";
import { child, elements, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

export interface ParagraphContent {
  text: string;
  /** Text boxes anchored here; a secrecy or urgency mark usually stands in one. */
  boxes: XmlElement[];
}

/** Number of the note with this id, in the order of the text. */
export type NoteNumber = (kind: "footnote" | "endnote", id: string) => number;

/** Deleted and moved-away text, properties, and what is not shown: field codes. */
const SKIPPED = new Set([
  "w:pPr",
  "w:rPr",
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
]);

/** What a reader sees of a paragraph: revisions accepted, field results, note marks as raised numbers. */
export function paragraphContent(
  paragraph: XmlElement,
  styles: Styles,
  noteNumber: NoteNumber,
): ParagraphContent {
  const boxes: XmlElement[] = [];
  const shown = new FontParagraph();
  const paragraphStyle = valueOf(child(paragraph, "w:pPr"), "w:pStyle");
  const plain = letterFormat(styles, paragraphStyle, undefined);
  walk(paragraph, plain);
  return { text: shown.take(), boxes };

  function walk(parent: XmlElement, format: LetterFormat): void {
    for (const node of elements(parent)) {
      if (!SKIPPED.has(node.name)) element(node, format);
    }
  }

  function element(node: XmlElement, format: LetterFormat): void {
    switch (node.name) {
      case "w:t":
      case "m:t":
        add(node.children.filter((part) => typeof part === "string").join(""), format);
        return;
      case "w:r":
        walk(node, letterFormat(styles, paragraphStyle, child(node, "w:rPr")));
        return;
      case "w:tab":
      case "w:ptab":
        add("\t", format);
        return;
      case "w:br":
      case "w:cr":
        add("\n", format);
        return;
      case "w:noBreakHyphen":
        add("-", format);
        return;
      case "w:softHyphen":
        // In fonts of TCVN3 the letter ư has its code.
        if (format.code) add("\u00ad", format);
        return;
      case "w:sym":
        add(symbol(node.attributes["char"] ?? ""), { ...format, code: null });
        return;
      case "w:footnoteReference":
        addNote("footnote", node, format);
        return;
      case "w:endnoteReference":
        addNote("endnote", node, format);
        return;
      case "w:txbxContent":
        boxes.push(node);
        return;
      case "mc:AlternateContent":
        walk(preferred(node), format);
        return;
      default:
        walk(node, format);
    }
  }

  function addNote(kind: "footnote" | "endnote", node: XmlElement, format: LetterFormat): void {
    if (format.hidden) return;
    const number = noteNumber(kind, node.attributes["id"] ?? "");
    shown.add(superscript(String(number)), { code: null, caps: false, raised: false });
  }

  function add(text: string, { hidden, ...format }: LetterFormat): void {
    if (!hidden) shown.add(text, format);
  }
}

/** The same content is given twice, for newer and older programs: one is read. */
export function preferred(alternate: XmlElement): XmlElement {
  return child(alternate, "mc:Choice") ?? child(alternate, "mc:Fallback") ?? alternate;
}

/** Symbol fonts sit in the private area (F0xx): their glyphs are arrows and boxes that say nothing. */
function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return Number.isNaN(code) || code >= 0xe000 ? "" : String.fromCodePoint(code);
}
