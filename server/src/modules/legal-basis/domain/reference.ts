/** A document's number, year and symbol, taken apart; see `referenceKey` for what is forgiven. */
export interface Reference {
  /** "118", "30C"; leading zeros gone. */
  number: string;
  /** The year in the number of a normative text; null for ordinary documents, whose numbers restart each year. */
  year: number | null;
  /** Letters and digits of the symbol, D for Đ: "NDCP", "QH15", "CTTU". */
  symbol: string;
}

const NUMBER = /^0*(\d+[A-Z]?)[^A-Z0-9]/;
const YEAR = /^\d+[A-Z]?[^A-Z0-9]+((?:19|20)\d\d)[^A-Z0-9]/;
const SYMBOL = /^\d+[A-Z]?[^A-Z0-9]+(.*)$/s;
const SYMBOL_AFTER_YEAR = /^\d+[A-Z]?[^A-Z0-9]+\d{4}[^A-Z0-9]+(.*)$/s;
/** OCR takes the Q of the National Assembly's symbol for an O: "80/2015/OH13". */
const MISREAD_ASSEMBLY = /^[O0]H(?=\d)/;

/**
 * Reads "118/2025/NĐ-CP" or "26-CT/TU". What people write differently is the same: spaces, missing or other hyphens, Đ and D,
 * case, leading zeros, state and Party form, a full-width slash. Null where no number stands in front.
 */
export function readReference(text: string): Reference | null {
  const plain = text.normalize("NFKC").replaceAll(/[Đđ]/g, "D").toUpperCase().replaceAll(/\s/g, "");
  const number = NUMBER.exec(plain)?.[1];
  if (number === undefined) return null;
  const year = YEAR.exec(plain)?.[1];
  const symbol = (year === undefined ? SYMBOL : SYMBOL_AFTER_YEAR).exec(plain)?.[1] ?? "";
  return {
    number,
    year: year === undefined ? null : Number(year),
    symbol: symbol.replaceAll(/[^A-Z0-9&]/g, "").replace(MISREAD_ASSEMBLY, "QH"),
  };
}

/** The key under which citations find their document: the same as app.reference_key in the database. */
export function referenceKey(text: string): string | null {
  const reference = readReference(text);
  if (!reference) return null;
  const { number, year, symbol } = reference;
  return `${number}/${year ?? ""}/${symbol}`;
}
