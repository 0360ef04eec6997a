import type { AdministrativeDocument, DocumentBlock } from "@dondoc/contract";
import { decided, type BlockLook } from "./decided.ts";
import { headingLines, superiorLine } from "./heading.ts";
import { dateInWords, referenceOf, undatedInWords } from "./reference.ts";

/** Every word of a document as it is printed, part by part in the order of Decree 30/2020, Phụ lục I: both files are set from it. */
export interface Written {
  nationalName: string;
  motto: string;
  superior: string | null;
  organ: string[];
  numberLine: string;
  /** Minutes say in their body when and where they were made (Phụ lục III, mẫu biên bản). */
  placeDate: string | null;
  urgency: string | null;
  /** "THÔNG BÁO"; a letter has none. */
  kindLine: string | null;
  /** "V/v …" under the number of a letter, the title of a named kind. */
  subjectLine: string;
  /** With their semicolons and the last full stop. */
  addressees: string[];
  body: WrittenBlock[];
  recipients: string[];
  /** Above the name of who signs alone, beside the recipients. */
  signing: string[];
  signer: string | null;
  /** Rows of two who sign beside each other, above the recipients; empty where one signs alone. */
  signatures: SignatureColumn[][];
  annexes: WrittenAnnex[];
}
/** A numbered title without a sentence of its own is set bold and stays with what follows (Phụ lục I, Phần I, mục II.6). */
export type WrittenBlock = DocumentBlock & { isHeading?: true; look?: BlockLook };
/** One of several who put their names under a document, each for a side. */
export interface SignatureColumn {
  lines: string[];
  /** "(Ký, ghi rõ họ tên)", or that they would not sign. */
  note: string | null;
  /** Room is left for a name that nobody knows yet. */
  name: string | null;
}
export interface WrittenAnnex {
  label: string;
  title: string;
  belongsTo: string;
  blocks: WrittenBlock[];
  landscape: boolean;
}

/** What every document begins with. */
export const NATIONAL_HEAD = {
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
} as const;
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export function writtenOf(document: AdministrativeDocument): Written {
  const { kind, organ, issuedOn, draftedOn, annexes, signing } = document;
  const isLetter = kind === "công văn";
  const date = issuedOn === null ? undatedInWords(draftedOn) : dateInWords(issuedOn);
  const reference = referenceOf(document);
  const owner = `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} số ${reference} ${date} của ${organ.name}`;
  return {
    ...NATIONAL_HEAD,
    superior: organ.superior === null ? null : superiorLine(organ.superior),
    organ: headingLines(organ.name),
    numberLine: `Số: ${reference}`,
    placeDate: `${document.place}, ${date}`,
    urgency: document.urgency,
    kindLine: isLetter ? null : kind.toLocaleUpperCase("vi"),
    subjectLine: isLetter ? `V/v ${document.subject}` : document.subject,
    addressees: punctuated(document.addressees),
    body:
      kind === "quyết định" ? decided(writtenBody(document.blocks)) : writtenBody(document.blocks),
    recipients: [
      ...document.recipients.map((line) => `- ${bare(line)};`),
      `- Lưu: ${bare(document.filedAt)}.`,
    ],
    signing: signing.lines,
    signer: signing.name,
    signatures: [],
    annexes: annexes.map(({ title, blocks, landscape }, index) => ({
      label: annexes.length === 1 ? "Phụ lục" : `Phụ lục ${ROMAN[index] ?? index + 1}`,
      title,
      belongsTo: `(Kèm theo ${owner})`,
      blocks: blocks.map(headed),
      landscape,
    })),
  };
}

/** What people typed of the end of a line gives way to what the decree asks for there. */
const bare = (line: string): string => line.trim().replace(/[\s;.]+$/u, "");

const punctuated = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${bare(line)}${index === lines.length - 1 ? "." : ";"}`);

/** The last words of the body end with "./." (Phụ lục I, Phần I, mục II.6). */
function endedBody(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const last = blocks.at(-1);
  if (!last || last.type === "table") return [...blocks];
  return [
    ...blocks.slice(0, -1),
    { ...last, text: `${last.text.trim().replace(/[\s;./]+$/u, "")}./.` },
  ];
}

/** A body as it is printed: ended, its titles told from its sentences. */
export const writtenBody = (blocks: readonly DocumentBlock[]): WrittenBlock[] =>
  endedBody(blocks).map(headed);

const NUMBERED = /^(?:\d+|[IVX]+)\.$/u;
/** "2. Thành phần", with dashes or a table under it; what ends like a sentence or a clause is one. */
function headed(block: DocumentBlock, at: number, all: readonly DocumentBlock[]): WrittenBlock {
  const next = all[at + 1];
  const isTitle =
    block.type === "item" &&
    NUMBERED.test(block.label) &&
    !/[.;:,]\s*$/u.test(block.text) &&
    next !== undefined &&
    !(next.type === "item" && NUMBERED.test(next.label));
  return isTitle ? { ...block, isHeading: true } : block;
}
