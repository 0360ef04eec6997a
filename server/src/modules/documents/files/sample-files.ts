import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import { Document, Packer, Paragraph } from "docx";
import type { ISectionOptions, IPropertiesOptions } from "docx";
import { strToU8, zipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";

/** Files for tests, made on the spot. */

const require = createRequire(import.meta.url);

export interface SamplePdf {
  document: PDFDocument;
  font: PDFFont;
  page(): PDFPage;
  save(): Promise<Uint8Array>;
}

/** A4 pages and a Vietnamese font; whole, as a subset by @pdf-lib/fontkit loses letters. */
export async function samplePdf(): Promise<SamplePdf> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const file = require.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");
  const font = await document.embedFont(readFileSync(file), { subset: false });
  return {
    document,
    font,
    page: () => document.addPage([595, 842]),
    save: () => document.save({ useObjectStreams: false }),
  };
}

const LEFT = 85;
const RIGHT = 550;
const SIZE = 14;

/** Sets a text as Word would print it: 14 points, wrapped at the margin, a page number at the head from page 2 on. */
export async function pdfOf(text: string): Promise<Uint8Array> {
  const pdf = await samplePdf();
  let page = pdf.page();
  let y = 780;
  for (const paragraph of text.replaceAll("*", "").split("\n")) {
    for (const line of wrap(paragraph, pdf.font)) {
      if (y < 70) {
        page = pdf.page();
        y = 760;
        page.drawText(String(pdf.document.getPageCount()), {
          x: 297,
          y: 800,
          size: 13,
          font: pdf.font,
        });
      }
      page.drawText(line, { x: LEFT, y, size: SIZE, font: pdf.font });
      y -= 17;
    }
  }
  return pdf.save();
}

function wrap(paragraph: string, font: PDFFont): string[] {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, SIZE) <= RIGHT - LEFT) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export async function docxOf(
  children: ISectionOptions["children"],
  options: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ ...options, sections: [{ children }] })),
  );
}

export function paragraphs(text: string): Paragraph[] {
  return text.split("\n").map((line) => new Paragraph(line));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file from the insides of its parts, for what the docx package cannot write. */
export function rawDocx(parts: { body: string; numbering?: string; styles?: string }): Uint8Array {
  const relation = (id: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${id}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(relations(relation("officeDocument", "word/document.xml"))),
    "word/document.xml": strToU8(`<w:document ${WORD}><w:body>${parts.body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(
      relations(relation("numbering", "numbering.xml") + relation("styles", "styles.xml")),
    ),
    "word/numbering.xml": strToU8(`<w:numbering ${WORD}>${parts.numbering ?? ""}</w:numbering>`),
    "word/styles.xml": strToU8(`<w:styles ${WORD}>${parts.styles ?? ""}</w:styles>`),
  });
}

const ODF = ["office", "text", "table", "style", "drawing"]
  .map(
    (name) =>
      `xmlns:${name === "drawing" ? "draw" : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(" ");

/** An OpenDocument text from the insides of its body and of its automatic styles. */
export function odtOf(body: string, styles = ""): Uint8Array {
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "META-INF/manifest.xml": strToU8("<manifest/>"),
    "content.xml": strToU8(
      `<office:document-content ${ODF} ${fo}><office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}
