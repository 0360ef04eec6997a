import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument } from "pdf-lib";
import type { PDFFont, PDFPage } from "pdf-lib";
import { sampleDirective } from "./sample-directive-text.ts";

/** The invented directive as a typist would set it by Decree 30/2020: two columns at the head and foot, justified body. */

const LEFT = 85;
const RIGHT = 552;
const SIZE = 14;
const PITCH = 18;
const require = createRequire(import.meta.url);

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
  italic: PDFFont;
}

export async function directivePdf(options: { annex?: boolean } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = (file: string): Promise<PDFFont> =>
    document.embedFont(readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}.ttf`)), {
      subset: false,
    });
  const fonts = {
    plain: await font("400Regular/Tinos_400Regular"),
    bold: await font("700Bold/Tinos_700Bold"),
    italic: await font("400Regular_Italic/Tinos_400Regular_Italic"),
  };
  const sheet = new Sheet(document, fonts);
  setHead(sheet);
  for (const paragraph of sampleDirective.body) setParagraph(sheet, paragraph);
  setFoot(sheet);
  if (options.annex) setAnnex(sheet);
  return document.save({ useObjectStreams: false });
}

/** The page that is being written on, and how far down. */
class Sheet {
  readonly document: PDFDocument;
  readonly fonts: Fonts;
  page: PDFPage;
  y = 785;

  constructor(document: PDFDocument, fonts: Fonts) {
    this.document = document;
    this.fonts = fonts;
    this.page = document.addPage([595, 842]);
  }

  /** A new page when so many points no longer fit; it bears its number. */
  need(points: number): void {
    if (this.y - points < 60) this.turn();
  }

  turn(): void {
    this.page = this.document.addPage([595, 842]);
    this.y = 770;
    this.centred(String(this.document.getPageCount()), 318, 805, this.fonts.plain, 13);
  }

  at(text: string, x: number, y: number, font: PDFFont, size: number): void {
    this.page.drawText(text, { x, y, size, font });
  }

  centred(text: string, middle: number, y: number, font: PDFFont, size: number): void {
    this.at(text, middle - font.widthOfTextAtSize(text, size) / 2, y, font, size);
  }

  rule(left: number, right: number, y: number): void {
    this.page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness: 0.75 });
  }
}

function setHead(sheet: Sheet): void {
  const { plain, bold, italic } = sheet.fonts;
  const { issuer, number, subject, title, motto, placeAndDate, addressees } = sampleDirective;
  const [left, right] = [165, 412];
  sheet.centred(issuer[0] ?? "", left, 785, plain, 13);
  sheet.centred(issuer[1] ?? "", left, 769, bold, 13);
  sheet.rule(130, 200, 765);
  sheet.centred(title, right, 785, bold, 12.5);
  sheet.centred(motto, right, 768, bold, 14);
  sheet.rule(325, 500, 764);
  sheet.centred(number, left, 745, plain, 13);
  sheet.centred(placeAndDate, right, 744, italic, 14);
  for (const [index, line] of subject.entries()) {
    sheet.centred(line, left, 729 - index * 14, plain, 12);
  }
  sheet.at("Kính gửi:", 150, 675, plain, SIZE);
  for (const [index, line] of addressees.entries()) {
    sheet.at(line, 215, 675 - index * PITCH, plain, SIZE);
  }
  sheet.y = 675 - addressees.length * PITCH - 10;
}

/** First line set in, both edges straight; numbered headings are bold. */
function setParagraph(sheet: Sheet, text: string): void {
  const isHeading = /^\d+\. /.test(text) && text.length < 80;
  const font = isHeading ? sheet.fonts.bold : sheet.fonts.plain;
  const lines = wrap(text, font);
  for (const [index, words] of lines.entries()) {
    sheet.need(0);
    const start = LEFT + (index === 0 ? 36 : 0);
    const width = words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, SIZE), 0);
    const isLast = index === lines.length - 1;
    const space = font.widthOfTextAtSize(" ", SIZE);
    const gap = isLast ? space : (RIGHT - start - width) / Math.max(words.length - 1, 1);
    let x = start;
    for (const word of words) {
      sheet.at(word, x, sheet.y, font, SIZE);
      x += font.widthOfTextAtSize(word, SIZE) + gap;
    }
    sheet.y -= PITCH;
  }
  sheet.y -= 6;
}

function wrap(text: string, font: PDFFont): string[][] {
  const lines: string[][] = [[]];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? [];
    const room = RIGHT - LEFT - (lines.length === 1 ? 36 : 0);
    if (font.widthOfTextAtSize([...line, word].join(" "), SIZE) <= room) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

function setFoot(sheet: Sheet): void {
  const { plain, bold, italic } = sheet.fonts;
  const { recipients, authority, signer } = sampleDirective;
  sheet.need(150);
  const top = sheet.y - 10;
  sheet.at("Nơi nhận:", LEFT, top, italic, 12);
  for (const [index, line] of recipients.entries()) {
    sheet.at(line, LEFT, top - 14 - index * 13, plain, 11);
  }
  for (const [index, line] of authority.entries()) {
    sheet.centred(line, 430, top - index * 17, bold, 14);
  }
  sheet.centred(signer, 430, top - 115, bold, 14);
  sheet.y = top - 140;
}

function setAnnex(sheet: Sheet): void {
  const { plain, bold } = sheet.fonts;
  const { title, heads, rows } = sampleDirective.annex;
  sheet.turn();
  for (const line of title) {
    sheet.centred(line, 318, sheet.y, bold, SIZE);
    sheet.y -= PITCH;
  }
  sheet.y -= 10;
  const edges = [LEFT, 115, 310, 455, RIGHT];
  for (const [index, row] of [heads, ...rows].entries()) {
    for (const [column, cell] of row.entries()) {
      sheet.at(cell, (edges[column] ?? 0) + 5, sheet.y - 15, index === 0 ? bold : plain, 12.5);
    }
    sheet.rule(LEFT, RIGHT, sheet.y);
    for (const x of edges) {
      const start = { x, y: sheet.y };
      sheet.page.drawLine({ start, end: { x, y: sheet.y - 22 }, thickness: 0.75 });
    }
    sheet.y -= 22;
    sheet.rule(LEFT, RIGHT, sheet.y);
  }
}
