import { posix } from "node:path";
import { FileError } from "./file-error.ts";
import { childrenNamed, child, parseXml } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";
import type { Zip } from "./zip.ts";

/** The parts of a Word file that carry text or say how it is numbered. */
export interface DocxParts {
  document: XmlElement;
  numbering: XmlElement | undefined;
  styles: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
  /** Running heads and feet. */
  margins: XmlElement[];
}

/** Follows the relations of the package, as the names of the parts are up to the program that wrote it. */
export function openDocx(zip: Zip): DocxParts {
  const main = relations(zip, "")("officeDocument")[0] ?? "word/document.xml";
  const source = zip.read(main);
  if (source === null) throw new FileError("DOCX_BROKEN");
  const document = child(parseXml(source), "w:document", "w:body");
  if (!document) throw new FileError("DOCX_BROKEN");
  const related = relations(zip, main);
  const first = (type: string): XmlElement | undefined => parts(zip, related(type)).at(0);
  return {
    document,
    numbering: first("numbering"),
    styles: first("styles"),
    footnotes: first("footnotes"),
    endnotes: first("endnotes"),
    margins: parts(zip, [...related("header"), ...related("footer")]),
  };
}

function parts(zip: Zip, names: string[]): XmlElement[] {
  return names.flatMap((name) => {
    const source = zip.read(name);
    const root =
      source === null
        ? undefined
        : parseXml(source).children.find((node) => typeof node !== "string");
    return root ? [root] : [];
  });
}

/** Names of the parts that a part ("" for the package itself) points to, by the last word of the relation's type. */
function relations(zip: Zip, part: string): (type: string) => string[] {
  const folder = posix.dirname(part);
  const source = zip.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const list =
    source === null ? [] : childrenNamed(child(parseXml(source), "Relationships"), "Relationship");
  return (type) =>
    list
      .filter(
        ({ attributes }) =>
          attributes["Type"]?.endsWith(`/${type}`) && attributes["TargetMode"] !== "External",
      )
      .map(({ attributes }) => attributes["Target"] ?? "")
      .map((target) => (target.startsWith("/") ? target.slice(1) : posix.join(folder, target)));
}
