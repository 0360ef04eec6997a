/**
 * Share of characters that are wrong, missing or too many (Levenshtein), of what should have been read. White space is
 * folded and quotation marks and dashes are one, since a picture does not tell them apart.
 */
export function characterErrorRate(wanted: string, read: string): number {
  const [one, other] = [folded(wanted), folded(read)];
  let above = Uint32Array.from({ length: other.length + 1 }, (_, index) => index);
  let row = new Uint32Array(other.length + 1);
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    [above, row] = [row, above];
  }
  return (above[other.length] ?? 0) / one.length;
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
