import { readDirective } from "@dondoc/directive";
import { readCorpus } from "../../packages/directive/src/testing/corpus.ts";
import { figure, median, type Figure } from "./figure.ts";

const ROUNDS = 7;

/** What any reader does first; the floor of every reading from text. */
export const lines = (text: string): string[] =>
  text
    .normalize("NFC")
    .split(/\n+/)
    .map((line) => line.trim());
export const LINES = "NFC và tách dòng (NFC and lines)";

/** Ordinary dispatches, of three and a half thousand characters on average, read in a second on one core. */
export async function directiveRead(): Promise<Figure[]> {
  const texts = readCorpus().map(({ text }) => text);
  perSecond(texts, readDirective, 1_500);
  const rates = Array.from({ length: ROUNDS }, () => ({
    value: perSecond(texts, readDirective, 1_000),
    floor: perSecond(texts, lines, 100),
  }));
  return [
    figure(
      "directive.read",
      "documents/s",
      median(rates.map(({ value }) => value)),
      median(rates.map(({ floor }) => floor)),
      LINES,
      texts.length,
    ),
  ];
}

function perSecond(
  texts: readonly string[],
  read: (text: string) => unknown,
  milliseconds: number,
): number {
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < milliseconds) {
    for (const text of texts) read(text);
    count += texts.length;
  }
  return (count * 1000) / (performance.now() - started);
}
