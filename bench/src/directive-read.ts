import { readDirective } from "@dondoc/directive";
import { directiveText } from "../../server/src/demo/directive-text.ts";
import { topics } from "../../server/src/demo/topics.ts";
import { figure, type Figure } from "./figure.ts";

/** Dispatches read in a second on one core. The floor only normalises each text and cuts it into lines. */
export function directiveRead(): Figure[] {
  const texts = topics.map((topic, index) =>
    directiveText(topic, {
      number: 100 + index,
      issuedOn: "2026-03-05",
      province: "An Sơn",
      signer: "Nguyễn Văn An",
      days: [12, 20, 30],
    }),
  );
  perSecond(texts, readDirective, 300);
  const value = perSecond(texts, readDirective, 2000);
  const floor = perSecond(
    texts,
    (text) =>
      text
        .normalize("NFC")
        .split(/\n+/)
        .map((line) => line.trim()),
    500,
  );
  return [figure("directive.read", "documents/s", value, floor, "NFC và tách dòng", texts.length)];
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
