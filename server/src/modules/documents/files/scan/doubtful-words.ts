import type { PagesAsText } from "../pdf-text.ts";
import type { ScanFindings } from "../read-file.ts";

/** Recognised right, nine words of ten have more; below, every third or fourth is wrong. */
const SURE = 0.8;

export function doubtfulWords({ scanned }: PagesAsText): ScanFindings["doubtfulWords"] {
  return scanned
    .filter(({ word }) => word.confidence < SURE)
    .map(({ word, start, end }) => ({ start, end, confidence: word.confidence }));
}
