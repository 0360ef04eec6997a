import { readReference } from "./domain/reference.ts";
import type { ChangeBy, Instrument } from "./domain/record.ts";
import { kindByReference } from "./domain/kinds.ts";

/** A document of the register as the rules see it. */
export function instrument(
  overrides: Partial<Omit<Instrument, "changes">> & {
    reference: string;
    changes?: readonly (Partial<ChangeBy> & Pick<ChangeBy, "kind">)[];
  },
): Instrument {
  const { changes = [], ...given } = overrides;
  const { reference } = given;
  const read = readReference(reference);
  return {
    id: reference,
    kind: kindByReference(reference) ?? "khác",
    matchKey: null,
    issuer: "Chính phủ",
    title: null,
    symbolYear: read?.year ?? null,
    issuedOn: null,
    issuedYear: given.issuedOn ? Number(given.issuedOn.slice(0, 4)) : null,
    effectiveFrom: null,
    expiredFrom: null,
    declared: null,
    ...given,
    changes: changes.map((change) => ({
      articles: [],
      on: null,
      until: null,
      notBefore: null,
      by: { id: null, reference: "1/2020/NĐ-CP" },
      ...change,
    })),
  };
}
