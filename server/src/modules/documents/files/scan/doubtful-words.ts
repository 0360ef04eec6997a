import type { PagesAsText } from "../pdf-text.ts";
import type { ScanFindings } from "../read-file.ts";

/** Recognised right, nine words of ten have more; below, every third or fourth is wrong. */
const SURE = 0.8;
/** The number and the date stand in the heading (Decree 30/2020, cells 3 and 4). */
const HEADING_LETTERS = 1200;
const NUMBER = /^.{0,3}Số\s*[:.;]?.*$/imu;
const DATE = /ngày.{0,12}tháng.{0,12}năm.{0,8}/iu;

/**
 * Words that a person should compare with the picture: those the recogniser is not sure of, and always the document's
 * number and date, which are so often written by hand that no confidence counts (documents-interop 4.4).
 */
export function doubtfulWords({ text, scanned }: PagesAsText): ScanFindings["doubtfulWords"] {
  const heading = text.slice(0, HEADING_LETTERS);
  const asked = [NUMBER, DATE].flatMap((pattern) => {
    const found = pattern.exec(heading);
    return found ? [{ from: found.index, to: found.index + found[0].length }] : [];
  });
  return scanned
    .filter(
      ({ word, start, end }) =>
        word.confidence < SURE ||
        (/\d/u.test(word.text) && asked.some(({ from, to }) => start < to && end > from)),
    )
    .map(({ word, start, end }) => ({ start, end, confidence: word.confidence }));
}
