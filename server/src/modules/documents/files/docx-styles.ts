import { child, childrenNamed, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Which list a paragraph belongs to; `level` is undefined where the style leaves it to the list. */
interface NumberingReference {
  list: string;
  level: number | undefined;
}

export interface Styles {
  /** The list that the style, or the style it is based on, puts its paragraphs into. */
  numberingOf(style: string | undefined): NumberingReference | undefined;
  /** Properties of letters in a style, those of the style itself before those of its bases. */
  lettersOf(style: string | undefined): XmlElement[];
  /** Properties of letters that no style speaks of. */
  standardLetters: XmlElement | undefined;
}

export function readStyles(styles: XmlElement | undefined): Styles {
  const byId = new Map(
    childrenNamed(styles, "w:style").map((style) => [style.attributes["styleId"] ?? "", style]),
  );
  const standard = [...byId.values()].find(
    ({ attributes }) => attributes["type"] === "paragraph" && attributes["default"] === "1",
  );

  /** The style and those that it is based on. */
  function chain(first: XmlElement | undefined): XmlElement[] {
    const seen = new Set<XmlElement>();
    for (let at = first; at && !seen.has(at); at = byId.get(valueOf(at, "w:basedOn") ?? "")) {
      seen.add(at);
    }
    return [...seen];
  }

  return {
    numberingOf(style) {
      let level: number | undefined;
      for (const at of chain(style === undefined ? standard : byId.get(style))) {
        const found = numberingReference(child(at, "w:pPr"));
        level ??= found?.level;
        if (found?.list !== undefined) return { list: found.list, level };
      }
      return undefined;
    },
    lettersOf(style) {
      return chain(style === undefined ? standard : byId.get(style)).flatMap(
        (at) => child(at, "w:rPr") ?? [],
      );
    },
    standardLetters: child(styles, "w:docDefaults", "w:rPrDefault", "w:rPr"),
  };
}

/** The w:numPr of a paragraph or style; either half may be missing. */
export function numberingReference(
  properties: XmlElement | undefined,
): { list: string | undefined; level: number | undefined } | undefined {
  const numbering = child(properties, "w:numPr");
  if (!numbering) return undefined;
  const level = valueOf(numbering, "w:ilvl");
  return {
    list: valueOf(numbering, "w:numId"),
    level: level === undefined ? undefined : Number(level),
  };
}
