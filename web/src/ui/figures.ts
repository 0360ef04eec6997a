/** A figure as people write it, "97,5" or "1.250"; not a number where it is none. */
export function figureIn(text: string): number {
  const plain = text.trim().replaceAll(/\s/gu, "");
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain)) {
    return Number(plain.replaceAll(".", "").replace(",", "."));
  }
  return /^-?\d+(?:[.,]\d+)?$/u.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}

const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** "87,5": as it is read, to two places. */
export const figureWord = (value: number): string => plain.format(value);

/** "87,5%", "1.250 hồ sơ": a figure with its unit, as the office writes it. */
export const amountWord = (value: number, unit: string): string =>
  `${figureWord(value)}${unit === "%" ? "" : " "}${unit}`;

const exact = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 10 });
/** "87,5", for a field that is filled in: nothing of it is lost. */
export const figureText = (value: number): string => exact.format(value);
