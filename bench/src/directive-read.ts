import { readDirective } from "@dondoc/directive";
import { directiveText } from "../../server/src/demo/directive-text.ts";
import { topics } from "../../server/src/demo/topics.ts";
import { figure, median, type Figure } from "./figure.ts";

const ROUNDS = 7;

/** Dispatches read in a second on one core. The floor only normalises each text and cuts it into lines. */
export async function directiveRead(): Promise<Figure[]> {
  const texts = topics.map((topic, index) =>
    directiveText(topic, {
      number: 100 + index,
      issuedOn: "2026-03-05",
      province: "An Sơn",
      signer: "Nguyễn Văn An",
      days: [12, 20, 30],
    }),
  );
  const lines = (text: string) =>
    text
      .normalize("NFC")
      .split(/\n+/)
      .map((line) => line.trim());
  perSecond(texts, readDirective, 500);
  const rates = Array.from({ length: ROUNDS }, () => ({
    value: perSecond(texts, readDirective, 400),
    floor: perSecond(texts, lines, 100),
  }));
  return [
    figure(
      "directive.read",
      "documents/s",
      median(rates.map(({ value }) => value)),
      median(rates.map(({ floor }) => floor)),
      "NFC và tách dòng",
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
