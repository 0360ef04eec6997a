import { SaxesParser } from "saxes";
import { FileError } from "./file-error.ts";

/** An element; names carry the usual prefix of their namespace ("w:p"), attributes only their local name. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Transitional and strict OOXML and OpenDocument, under the prefix Word and LibreOffice give them. */
const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest:",
};
/** Far above what Word nests, far below what the stack bears. */
const MAX_DEPTH = 400;

/** Parses a part of a package; throws DOCX_BROKEN when it is not well-formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new FileError("DOCX_BROKEN", "", { cause: error });
  });
  parser.on("opentag", (tag) => {
    if (open.length > MAX_DEPTH) throw new FileError("DOCX_BROKEN");
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      attributes[attribute.local] ??= attribute.value;
    }
    const element = { name: (prefixes[tag.uri] ?? "") + tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.write(source).close();
  return root;
}

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== "string");
}

export function child(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at && elements(at).find((element) => element.name === name),
    parent,
  );
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? elements(parent).filter((element) => element.name === name) : [];
}

/** The `val` of a child, as most properties of WordprocessingML are written. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["val"];
}

/** A switch such as <w:caps/>: on when it stands there without a value that says no. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = child(parent, name);
  return (
    property !== undefined &&
    !["0", "false", "off", "none"].includes(property.attributes["val"] ?? "on")
  );
}
