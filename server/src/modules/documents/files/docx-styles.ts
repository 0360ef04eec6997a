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
}

export function readStyles(styles: XmlElement | undefined): Styles {
  const byId = new Map(
    childrenNamed(styles, "w:style").map((style) => [style.attributes["styleId"] ?? "", style]),
  );
  const standard = [...byId.values()].find(
    ({ attributes }) => attributes["type"] === "paragraph" && attributes["default"] === "1",
  );

  return {
    numberingOf(style) {
      let level: number | undefined;
      const seen = new Set<XmlElement>();
      let at = style === undefined ? standard : byId.get(style);
      while (at && !seen.has(at)) {
        seen.add(at);
        const found = numberingReference(child(at, "w:pPr"));
        level ??= found?.level;
        if (found?.list !== undefined) return { list: found.list, level };
        at = byId.get(valueOf(at, "w:basedOn") ?? "");
      }
      return undefined;
    },
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
