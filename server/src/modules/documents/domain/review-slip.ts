import type { LegalRef } from "@dondoc/contract";
import { documentTitle, reference, writtenDate } from "./words.ts";

/** What a review slip speaks of. */
export interface SlipFacts {
  /** The document to be reviewed. */
  document: {
    kind: string | null;
    number: string | null;
    symbol: string | null;
    subject: string | null;
    issuerName: string | null;
    issuedOn: string | null;
  };
  /** The basis that gave the reason, and what stands in its place; null for a review of the document as a whole. */
  basis: { name: string; chain: readonly LegalRef[] } | null;
  agency: string;
  dueOn: string;
  reason: string;
}

export interface Slip {
  subject: string;
  text: string;
  /** Where in the text the assignment stands. */
  span: { start: number; end: number };
  assignment: string;
  duePhrase: string;
}

/**
 * The words of a slip that asks an agency to review a document: what, why, by when, and the four answers it may give (procedures
 * digest, 12.5). It is a document of the house's own making, read and released as any other (ADR 11).
 */
export function reviewSlip({ document, basis, agency, dueOn, reason }: SlipFacts): Slip {
  const name = nameOf(document);
  const duePhrase = `trước ngày ${writtenDate(dueOn)}`;
  const because = basis === null ? "" : ` do viện dẫn ${basis.name}`;
  const instead =
    basis === null || basis.chain.length === 0
      ? ""
      : ` Văn bản thay thế: ${basis.chain.map(({ reference }) => reference).join(", rồi ")}.`;
  const subject = `Rà soát ${name}${because}`;
  const assignment = `Giao ${agency} rà soát ${name}${because}; đề xuất giữ nguyên, sửa đổi, thay thế hoặc bãi bỏ, báo cáo UBND tỉnh ${duePhrase}.`;
  const head = `PHIẾU RÀ SOÁT VĂN BẢN\n\n${subject}\n\nLý do: ${reason}${instead}\n\n`;
  return {
    subject,
    text: `${head}${assignment}\n`,
    span: { start: head.length, end: head.length + assignment.length },
    assignment,
    duePhrase,
  };
}

function nameOf(document: SlipFacts["document"]): string {
  const { kind, number, symbol, issuedOn } = document;
  const written = reference(number, symbol);
  if (!written) return `văn bản “${documentTitle({ ...document, state: "", secretStub: false })}”`;
  const day = issuedOn === null ? "" : ` ngày ${writtenDate(issuedOn)}`;
  return `${kind ?? "văn bản"} số ${written}${day}`;
}
