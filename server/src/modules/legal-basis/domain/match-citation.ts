import { isKnownBody, issuerBySymbol, mayBeSame, readIssuer, type Issuer } from "./issuer.ts";
import { readReference } from "./reference.ts";
import type { Instrument } from "./record.ts";

/** A citation as it was read out of a directive. */
export interface CitedText {
  text: string;
  /** Number and symbol: "26/CT-TTg". */
  number: string;
  kind: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

/** Who cites, and on which day: "UBND tỉnh" in a letter of Đồng Nai is that of Đồng Nai. */
export interface Citing {
  date: string;
  issuer: string | null;
  /** Where it was issued; stands in where the issuer names no province. */
  place: string | null;
}

export type Match =
  | { kind: "found"; instrument: Instrument }
  | { kind: "ambiguous"; why: "no-date" | "several" | "other-year"; candidates: Instrument[] }
  | { kind: "missing" };

type Candidate = Pick<Instrument, "issuer" | "symbolYear" | "issuedOn" | "issuedYear">;

/**
 * Finds the document a citation means among those of the same number and symbol (see referenceKey). The numbers of ordinary
 * documents restart each year and in each province, so they are found by issuer and year only; what could be several is left
 * open and shown, never chosen.
 */
export function matchCitation(
  cited: CitedText,
  candidates: readonly Instrument[],
  citing: Citing,
): Match {
  const reference = readReference(cited.number);
  if (!reference || candidates.length === 0) return { kind: "missing" };
  const wanted = citedIssuer(cited, reference.symbol, citing);
  const possible = candidates.filter(({ issuer }) => fits(wanted, readIssuer(issuer)));
  if (possible.length === 0) return { kind: "missing" };
  if (reference.year !== null) return oneOf(possible, cited.issuedOn);
  if (cited.issuedOn === null) {
    return { kind: "ambiguous", why: "no-date", candidates: possible };
  }
  return ofYear(possible, cited.issuedOn);
}

/** Among ordinary documents of one number: those of the cited year. */
function ofYear(possible: readonly Instrument[], issuedOn: string): Match {
  const year = Number(issuedOn.slice(0, 4));
  const sameYear = possible.filter((one) => yearOf(one) === year);
  if (sameYear.length > 0) return oneOf(sameYear, issuedOn);
  const undated = possible.filter((one) => yearOf(one) === null);
  if (undated.length > 0) return { kind: "ambiguous", why: "no-date", candidates: undated };
  // The same day of another year is a slip of the pen rather than another document.
  const sameDay = possible.filter((one) => one.issuedOn?.slice(5) === issuedOn.slice(5));
  return sameDay.length > 0
    ? { kind: "ambiguous", why: "other-year", candidates: sameDay }
    : { kind: "missing" };
}

function oneOf(possible: readonly Instrument[], issuedOn: string | null): Match {
  const [first, ...others] = possible;
  if (first && others.length === 0) return { kind: "found", instrument: first };
  const [exact, ...moreExact] = possible.filter((one) => one.issuedOn === issuedOn);
  if (issuedOn !== null && exact && moreExact.length === 0) {
    return { kind: "found", instrument: exact };
  }
  return { kind: "ambiguous", why: "several", candidates: [...possible] };
}

/** The year a document's number belongs to; null where nothing tells. */
export const yearOf = ({ symbolYear, issuedOn, issuedYear }: Omit<Candidate, "issuer">) =>
  symbolYear ?? (issuedOn === null ? issuedYear : Number(issuedOn.slice(0, 4)));

/** The symbol tells who issued it better than the words around it; a local body is of the citing document's province. */
function citedIssuer(
  { issuer }: CitedText,
  symbol: string,
  { issuer: citingIssuer, place }: Citing,
): Issuer | null {
  const written = issuer === null ? null : readIssuer(issuer);
  const bySymbol = issuerBySymbol(symbol);
  const who = bySymbol && written?.body.startsWith(bySymbol.body) ? written : (bySymbol ?? written);
  if (!who?.local || who.place !== null) return who;
  const home = citingIssuer === null ? null : readIssuer(citingIssuer);
  return { ...who, place: home?.place ?? (place === null ? null : placeName(place)) };
}

const placeName = (place: string): string | null => readIssuer(`UBND tỉnh ${place}`)?.place ?? null;

/** Without an issuer on either side the symbol, which is the same, decides. */
const fits = (wanted: Issuer | null, issuer: Issuer | null): boolean =>
  wanted === null || issuer === null || mayBeSame(wanted, issuer);

/**
 * Where the words name another body than the symbol does (CIT-06). Words that name no body we know say nothing: they may be cut
 * short.
 */
export function issuerDisagrees({ issuer, number }: CitedText): boolean {
  const symbol = readReference(number)?.symbol;
  const bySymbol = symbol === undefined ? null : issuerBySymbol(symbol);
  const written = issuer === null ? null : readIssuer(issuer);
  if (!bySymbol || !written || !isKnownBody(written)) return false;
  return !written.body.startsWith(bySymbol.body);
}
