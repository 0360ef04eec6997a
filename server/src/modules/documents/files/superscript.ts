const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "12" → "¹²": a raised digit is a note or a power, and must not be read as part of the word or number before it. */
export function superscript(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => DIGITS.charAt(Number(digit)));
}
