import { superscript } from "./superscript.ts";
import { child, elements, isOn, valueOf } from "./xml-tree.ts";
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
export function paragraphContent(paragraph: XmlElement, noteNumber: NoteNumber): ParagraphContent {
  const boxes: XmlElement[] = [];
  return { text: textOf(paragraph), boxes };

  function textOf(parent: XmlElement): string {
    return elements(parent)
      .map((node) => nodeText(node))
      .join("");
  }

  function nodeText(node: XmlElement): string {
    if (SKIPPED.has(node.name)) return "";
    switch (node.name) {
      case "w:t":
      case "m:t":
        return node.children.filter((part) => typeof part === "string").join("");
      case "w:r":
        return runText(node);
      case "w:tab":
      case "w:ptab":
        return "\t";
      case "w:br":
      case "w:cr":
        return "\n";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return symbol(node.attributes["char"] ?? "");
      case "w:footnoteReference":
        return superscript(String(noteNumber("footnote", node.attributes["id"] ?? "")));
      case "w:endnoteReference":
        return superscript(String(noteNumber("endnote", node.attributes["id"] ?? "")));
      case "w:txbxContent":
        boxes.push(node);
        return "";
      case "mc:AlternateContent":
        return textOf(preferred(node));
      default:
        return textOf(node);
    }
  }

  function runText(run: XmlElement): string {
    const properties = child(run, "w:rPr");
    if (isOn(properties, "w:vanish")) return "";
    const text = textOf(run);
    if (valueOf(properties, "w:vertAlign") === "superscript" && /^\d+$/.test(text)) {
      return superscript(text);
    }
    return isOn(properties, "w:caps") ? text.toLocaleUpperCase("vi") : text;
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
