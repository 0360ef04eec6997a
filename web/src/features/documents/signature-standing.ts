import type { DocumentSignature } from "@dondoc/contract";

/** What is to be said of a signature, the best first. */
const STANDINGS = ["intact", "signed", "unchecked", "unsigned", "changed"] as const;
export type SignatureStanding = (typeof STANDINGS)[number];

export function standingOf({ integrity, added }: DocumentSignature): SignatureStanding {
  if (integrity !== "intact") return integrity;
  return added === "nothing" ? "intact" : added;
}

/** Of all signatures together: one spoilt spoils the file, a later one that covers all makes it whole. */
export function worstOf(signatures: readonly DocumentSignature[]): SignatureStanding {
  const standings = signatures.map(standingOf);
  const worst = standings.reduce<SignatureStanding>(
    (found, one) => (STANDINGS.indexOf(one) > STANDINGS.indexOf(found) ? one : found),
    "intact",
  );
  return worst === "signed" ? "intact" : worst;
}
