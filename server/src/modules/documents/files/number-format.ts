const ROMAN: [value: number, digits: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A counter as Word shows it in a number format of ECMA-376, 17.18.59; a format not known here falls back to digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** a … z, then aa, bb: Word repeats the letter and knows no đ. */
function letters(value: number): string {
  if (value < 1) return "";
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let rest = value;
  let result = "";
  for (const [step, digits] of ROMAN) {
    for (; rest >= step; rest -= step) result += digits;
  }
  return result;
}
