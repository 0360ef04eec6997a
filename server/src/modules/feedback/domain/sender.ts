/** Whoever spoke, in the clear: never in a list, a journal, a notice or a kept answer. */
export interface Sender {
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

/** "Nguyễn Văn An" → "N. V. A."; of a number its last three digits; of an address of mail its first letter; an address not at all. */
export const masked = ({ name, phone, email, address }: Sender): Sender => ({
  name:
    name &&
    name
      .split(/\s+/u)
      .map((part) => `${initialOf(part)}.`)
      .join(" "),
  phone: phone && `••• ••• ${digitsOf(phone).slice(-3)}`,
  email: email && `${initialOf(email)}•••`,
  address: address && "•••",
});

/** A letter with its accents is one code point once composed, as everything that is stored is. */
const initialOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20);
const digitsOf = (phone: string): string => phone.replaceAll(/\D/gu, "");

/** The same caller whether they say 0905… or +84 905…; null where there is nothing to know them by. */
export function phoneKey(phone: string | null): string | null {
  const digits = digitsOf(phone ?? "");
  const key = digits.startsWith("84") && digits.length >= 11 ? `0${digits.slice(2)}` : digits;
  return key.length < FEWEST_DIGITS ? null : key;
}
/** Shorter numbers are the state's own (1022, 113): everybody has them. */
const FEWEST_DIGITS = 8;
