import type { DeclaredStanding, LegalKind, LegalRelationKind } from "@dondoc/contract";

/**
 * How sure the digest is of what it says: A read in the text or executed; B two independent sources; C source seen; C2 a secondary
 * source; V general knowledge, to be verified; S quoted from one of the five dispatches.
 */
type Mark = "A" | "B" | "C" | "C2" | "V" | "S";
/** The digest a fact was taken from. */
type Digest = "documents" | "tasks" | "evaluation" | "procedures" | "dispatches";

/**
 * An instrument as the digests name it. What they do not say is left out: no day and no standing is made up, so that many entries
 * hold a number and a year only and wait for somebody to look them up.
 */
export interface SeedInstrument {
  reference: string;
  /** Left out where the symbol names the issuer and the kind. */
  issuer?: string;
  kind?: LegalKind;
  title?: string;
  issuedOn?: string;
  issuedYear?: number;
  effectiveFrom?: string;
  expiredFrom?: string;
  declared?: DeclaredStanding;
  /** What it does to others, whole unless articles are named. */
  acts?: readonly {
    kind: LegalRelationKind;
    on: readonly string[];
    articles?: readonly string[];
    from?: string;
  }[];
  from: readonly [Digest, string, Mark];
  url?: string;
  note?: string;
}

/** The month the digests were written: what they say of today's state holds from its first day. */
export const DIGESTS_AS_OF = "2026-11-01";
