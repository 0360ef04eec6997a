import type { Due, Field, Reading } from "./reading.ts";

/** A document in the shape of gold.json: fields that the text does not give are null. */
export interface GoldDocument {
  kind: string | null;
  number: string | null;
  numberDoubtful?: true;
  symbol: string | null;
  issuer: string | null;
  place: string | null;
  issuedOn: string | null;
  issuedMonth?: string;
  subject: string | null;
  signedFor: string | null;
  signerTitle: string | null;
  signer: string | null;
  citations: string[];
}

export interface GoldAssignment {
  at: string;
  /** First words of the instruction, as gold.json names it. */
  starts: string;
  start: number;
  end: number;
  assignees: string[];
  coordinating?: string[];
  due: Due | Due[];
  reportTo?: string[];
  via?: string[];
  copyTo?: string[];
}

export interface Gold {
  document: GoldDocument;
  assignments: GoldAssignment[];
}

function values(fields: readonly Field<string>[]): string[] {
  return fields.map(({ value }) => value);
}

/** A reading as `gold.json` writes it, with the place of each assignment; this is what `dondoc read --json` prints. */
export function toGold(reading: Reading): Gold {
  const { header } = reading;
  return {
    document: {
      kind: header.kind?.value ?? null,
      number: header.number?.value ?? null,
      ...(header.numberDoubtful ? { numberDoubtful: true } : {}),
      symbol: header.symbol?.value ?? null,
      issuer: header.issuer?.value ?? null,
      place: header.place?.value ?? null,
      issuedOn: header.issuedOn?.value ?? null,
      ...(header.issuedMonth ? { issuedMonth: header.issuedMonth.value } : {}),
      subject: header.subject?.value ?? null,
      signedFor: header.signedFor?.value ?? null,
      signerTitle: header.signerTitle?.value ?? null,
      signer: header.signer?.value ?? null,
      citations: [...new Set(reading.citations.map(({ number }) => number))],
    },
    assignments: reading.assignments.map((assignment) => {
      const [first] = assignment.due;
      return {
        at: assignment.at,
        starts: assignment.text.slice(0, 80),
        start: assignment.span.start,
        end: assignment.span.end,
        assignees: values(assignment.assignees),
        ...(assignment.coordinating.length > 0
          ? { coordinating: values(assignment.coordinating) }
          : {}),
        due:
          assignment.due.length === 1 && first
            ? first.value
            : assignment.due.map(({ value }) => value),
        ...(assignment.reportTo.length > 0 ? { reportTo: values(assignment.reportTo) } : {}),
        ...(assignment.via.length > 0 ? { via: values(assignment.via) } : {}),
        ...(assignment.copyTo.length > 0 ? { copyTo: values(assignment.copyTo) } : {}),
      };
    }),
  };
}
