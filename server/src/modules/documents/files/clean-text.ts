/** C0 and C1 controls but tab and line feed, and the byte order mark: PostgreSQL refuses NUL, a reader sees none of them. */
// oxlint-disable-next-line no-control-regex -- it is the controls that are taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** NFC, line feeds only, nothing that cannot be stored or shown. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(INVISIBLE, "")
    .normalize("NFC");
}

/**
 * Leads from an offset in `cleanText(raw)` back to the offset in `raw`. Cleaning changes a grapheme at most, never its
 * neighbours, so walking both by graphemes keeps them in step.
 */
export function offsetsInRaw(raw: string): (offset: number) => number {
  if (cleanText(raw) === raw) return (offset) => offset;
  const starts: number[] = [];
  for (const { segment, index } of new Intl.Segmenter("vi").segment(raw)) {
    const length = cleanText(segment).length;
    for (let i = 0; i < length; i++) starts.push(index + Math.min(i, segment.length - 1));
  }
  return (offset) => starts[offset] ?? raw.length;
}
