import type { AdministrativeDocument, DocumentBlock } from "@dondoc/contract";
import { headingLines, superiorLine } from "./heading.ts";
import { dateInWords, referenceOf, undatedInWords } from "./reference.ts";

/** Every word of a document as it is printed, part by part in the order of Decree 30/2020, Phụ lục I: both files are set from it. */
export interface Written {
  nationalName: string;
  motto: string;
  superior: string | null;
  organ: string[];
  numberLine: string;
  placeDate: string;
  urgency: string | null;
  /** "THÔNG BÁO"; a letter has none. */
  kindLine: string | null;
  /** "V/v …" under the number of a letter, the title of a named kind. */
  subjectLine: string;
  /** With their semicolons and the last full stop. */
  addressees: string[];
  body: DocumentBlock[];
  recipients: string[];
  signing: string[];
  signer: string | null;
  annexes: WrittenAnnex[];
}
export interface WrittenAnnex {
  label: string;
  title: string;
  belongsTo: string;
  blocks: DocumentBlock[];
  landscape: boolean;
}

const NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export function writtenOf(document: AdministrativeDocument): Written {
  const { kind, organ, issuedOn, draftedOn, annexes, signing } = document;
  const isLetter = kind === "công văn";
  const date = issuedOn === null ? undatedInWords(draftedOn) : dateInWords(issuedOn);
  const reference = referenceOf(document);
  const owner = `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} số ${reference} ${date} của ${organ.name}`;
  return {
    nationalName: NATIONAL_NAME,
    motto: MOTTO,
    superior: organ.superior === null ? null : superiorLine(organ.superior),
    organ: headingLines(organ.name),
    numberLine: `Số: ${reference}`,
    placeDate: `${document.place}, ${date}`,
    urgency: document.urgency,
    kindLine: isLetter ? null : kind.toLocaleUpperCase("vi"),
    subjectLine: isLetter ? `V/v ${document.subject}` : document.subject,
    addressees: punctuated(document.addressees),
    body: endedBody(document.blocks),
    recipients: [
      ...document.recipients.map((line) => `- ${bare(line)};`),
      `- Lưu: ${bare(document.filedAt)}.`,
    ],
    signing: signing.lines,
    signer: signing.name,
    annexes: annexes.map(({ title, blocks, landscape }, index) => ({
      label: annexes.length === 1 ? "Phụ lục" : `Phụ lục ${ROMAN[index] ?? index + 1}`,
      title,
      belongsTo: `(Kèm theo ${owner})`,
      blocks,
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
