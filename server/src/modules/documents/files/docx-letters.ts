import { fontCode } from "./encodings/legacy-fonts.ts";
import type { FontCode } from "./encodings/legacy-fonts.ts";
import type { Styles } from "./docx-styles.ts";
import { child, isOn, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

export interface LetterFormat {
  code: FontCode | null;
  caps: boolean;
  hidden: boolean;
  raised: boolean;
}

/** The format of a run: its own properties, then its style's, then its paragraph's (ECMA-376 part 1, 17.7.2). */
export function letterFormat(
  styles: Styles,
  paragraphStyle: string | undefined,
  own: XmlElement | undefined,
): LetterFormat {
  const runStyle = valueOf(own, "w:rStyle");
  const properties = [
    own,
    ...(runStyle === undefined ? [] : styles.lettersOf(runStyle)),
    ...styles.lettersOf(paragraphStyle),
    styles.standardLetters,
  ];
  const nearest = (name: string): XmlElement | undefined =>
    properties.find((candidate) => child(candidate, name) !== undefined);
  const fonts = nearest("w:rFonts");
  const { attributes = {} } = child(fonts, "w:rFonts") ?? {};
  return {
    code: fontCode(attributes["ascii"] ?? attributes["hAnsi"]),
    caps: isOn(nearest("w:caps"), "w:caps"),
    hidden: isOn(nearest("w:vanish"), "w:vanish"),
    raised: valueOf(nearest("w:vertAlign"), "w:vertAlign") === "superscript",
  };
}
