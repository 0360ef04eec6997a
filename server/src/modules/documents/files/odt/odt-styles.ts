import { fontCode } from "../encodings/legacy-fonts.ts";
import type { FontCode } from "../encodings/legacy-fonts.ts";
import { child, childrenNamed, elements } from "../xml-tree.ts";
import type { XmlElement } from "../xml-tree.ts";

export interface OdtFormat {
  code: FontCode | null;
  caps: boolean;
  hidden: boolean;
  raised: boolean;
}

export interface OdtStyles {
  /** Letters in a text style, over the format around it. */
  textFormat(style: string | undefined, around: OdtFormat): OdtFormat;
  /** Letters of a paragraph. */
  paragraphFormat(style: string | undefined): OdtFormat;
  /** The list that a paragraph style puts its paragraphs into. */
  listOf(paragraphStyle: string | undefined): string | undefined;
}

/** Styles stand in two parts and in two places of each, named once for a family. */
export function readOdtStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const places = parts.flatMap((part) => [
    child(part, "office:automatic-styles"),
    child(part, "office:styles"),
  ]);
  const byName = new Map<string, XmlElement>();
  for (const style of places.flatMap((place) => childrenNamed(place, "style:style"))) {
    const key = `${style.attributes["family"] ?? ""} ${style.attributes["name"] ?? ""}`;
    if (!byName.has(key)) byName.set(key, style);
  }
  const standard = places
    .flatMap((place) => childrenNamed(place, "style:default-style"))
    .find(({ attributes }) => attributes["family"] === "paragraph");
  const fonts = new Map(
    parts
      .flatMap((part) => childrenNamed(child(part, "office:font-face-decls"), "style:font-face"))
      .map(({ attributes }) => [attributes["name"], attributes["font-family"]]),
  );

  /** The style and those it is based on, the nearest first. */
  function chain(family: string, name: string | undefined): XmlElement[] {
    const styles: XmlElement[] = [];
    let at = name === undefined ? undefined : byName.get(`${family} ${name}`);
    while (at && !styles.includes(at)) {
      styles.push(at);
      at = byName.get(`${family} ${at.attributes["parent-style-name"] ?? ""}`);
    }
    return styles;
  }

  function formatOf(styles: readonly XmlElement[], around: OdtFormat): OdtFormat {
    const value = (name: string): string | undefined =>
      styles
        .map((style) => child(style, "style:text-properties")?.attributes[name])
        .find((found) => found !== undefined);
    const font = value("font-name");
    const family =
      (font === undefined ? undefined : fonts.get(font)) ?? font ?? value("font-family");
    return {
      code: family === undefined ? around.code : fontCode(family.replace(/['"]/g, "")),
      caps: switched(value("text-transform"), "uppercase", around.caps),
      hidden: switched(value("display"), "none", around.hidden),
      raised: switched(value("text-position"), /^(?:super|[1-9])/, around.raised),
    };
  }

  const plain: OdtFormat = { code: null, caps: false, hidden: false, raised: false };
  return {
    textFormat: (style, around) => formatOf(chain("text", style), around),
    paragraphFormat: (style) =>
      formatOf([...chain("paragraph", style), ...(standard ? [standard] : [])], plain),
    listOf: (style) =>
      chain("paragraph", style)
        .map(({ attributes }) => attributes["list-style-name"])
        .find((name) => name !== undefined),
  };
}

function switched(value: string | undefined, on: string | RegExp, around: boolean): boolean {
  if (value === undefined) return around;
  return typeof on === "string" ? value === on : on.test(value);
}

/** Running heads and feet of all page styles. */
export function marginsOf(styles: XmlElement | undefined): XmlElement[] {
  return elements(
    child(styles, "office:master-styles") ?? { name: "", attributes: {}, children: [] },
  )
    .flatMap((page) => elements(page))
    .filter(({ name }) => /^style:(?:header|footer)/.test(name));
}
