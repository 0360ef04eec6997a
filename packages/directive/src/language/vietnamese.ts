const LETTERS = /\p{L}/gu;
/** Letters no other language of the region writes; é, à and ô alone would let French pass. */
const VIETNAMESE = /[đĐăĂơƠưƯ\u1ea0-\u1ef9]/gu;
const SAMPLE = 3_000;

/** Whether the text is Vietnamese with its marks; without them nothing can be read safely. Empty text passes. */
export function isVietnamese(text: string): boolean {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  const letters = sample.match(LETTERS)?.length ?? 0;
  if (letters < 20) return true;
  return (sample.match(VIETNAMESE)?.length ?? 0) / letters > 0.04;
}
