import type { LegalKind, LegalRef } from "@dondoc/contract";
import type { Change, Life } from "./standing.ts";

/** A change with the document that makes it. */
export interface ChangeBy extends Change {
  by: { id: string | null; reference: string };
}

/** A document of the register with all that bears on whether it binds. */
export interface Instrument extends Life {
  id: string;
  kind: LegalKind;
  reference: string;
  matchKey: string | null;
  issuer: string;
  title: string | null;
  issuedYear: number | null;
  changes: readonly ChangeBy[];
}

export const refOf = ({ id, reference, kind, title, issuedOn }: Instrument): LegalRef => ({
  id,
  reference,
  kind,
  title,
  issuedOn,
});

/** A document the register knows by its number alone. */
export const mentioned = (reference: string): LegalRef => ({
  id: null,
  reference,
  kind: null,
  title: null,
  issuedOn: null,
});
