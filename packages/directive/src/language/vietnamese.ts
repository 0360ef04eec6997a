const LETTERS = /\p{L}/gu;
/** Letters no other language of the region writes; é, à and ô alone would let French pass. */
const VIETNAMESE = /[đĐăĂơƠưƯ\u1ea0-\u1ef9]/gu;
const SAMPLE = 3_000;
/** Of all letters; in Vietnamese it is about a quarter. */
const SHARE = 0.04;

/** Whether the text is Vietnamese with its marks; without them nothing can be read safely. Empty text passes. */
export function isVietnamese(text: string): boolean {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  let marked = 0;
  for (const _ of sample.matchAll(VIETNAMESE)) {
    // Enough if every character were a letter: then the letters need not be counted.
    if (++marked > SHARE * sample.length) return true;
  }
  const letters = sample.match(LETTERS)?.length ?? 0;
  return letters < 20 || marked / letters > SHARE;
}
