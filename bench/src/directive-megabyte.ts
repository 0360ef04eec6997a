import { Buffer } from "node:buffer";
import { readDirective } from "@dondoc/directive";
import { readCorpus } from "../../packages/directive/src/testing/corpus.ts";
import { FAMILIES, megabyteOf } from "../../packages/directive/src/fixtures/families.ts";
import { LINES, lines } from "./directive-read.ts";
import { figure, median, timePair, type Figure } from "./figure.ts";

const MEGABYTE = 1_000_000;
const ROUNDS = 5;

/** One plan of a million bytes, as its file has them: the provisions of the corpus' plans, over and over, between one head and one tail. */
function longPlan(): string {
  const plans = readCorpus()
    .filter(({ labelled }) => labelled.document.kind === "kế hoạch")
    .map(({ text }) => {
      const body = readDirective(text).zones.find(({ zone }) => zone === "body");
      if (!body) throw new Error("a plan of the corpus has no body");
      const { start, end } = body.span;
      return { head: text.slice(0, start), body: text.slice(start, end), tail: text.slice(end) };
    });
  const [first] = plans;
  if (!first) throw new Error("the corpus has no plan");
  const round = plans.map(({ body }) => body).join("\n\n") + "\n\n";
  const around = Buffer.byteLength(first.head + first.tail);
  const letters = Math.floor(((MEGABYTE - around) * round.length) / Buffer.byteLength(round));
  return first.head + round.repeat(Math.ceil(letters / round.length)).slice(0, letters) + first.tail; // prettier-ignore
}

/** How long one megabyte takes: of ordinary provisions, and of that family of hostile texts that takes longest. */
export async function directiveMegabyte(): Promise<Figure[]> {
  const [plan] = await timeOf([longPlan()], ROUNDS);
  const each = await timeOf(FAMILIES.map(([, unit]) => megabyteOf(unit)), 1); // prettier-ignore
  const slowest = each.reduce((worst, { ms }, at) => (ms > (each[worst]?.ms ?? 0) ? at : worst), 0);
  const [name, unit] = FAMILIES[slowest] ?? ["", ""];
  const [worst] = await timeOf([megabyteOf(unit)], ROUNDS);
  if (!plan || !worst) throw new Error("nothing was read");
  return [
    figure("directive.read-1mb", "ms", plan.ms, plan.floor, LINES, MEGABYTE),
    { ...figure("directive.read-1mb", "ms worst", worst.ms, worst.floor, LINES, MEGABYTE), of: name }, // prettier-ignore
  ];
}

async function timeOf(
  texts: readonly string[],
  rounds: number,
): Promise<{ ms: number; floor: number }[]> {
  const times: { ms: number; floor: number }[] = [];
  for (const text of texts) {
    const { work, floor } = await timePair(
      rounds,
      async () => readDirective(text),
      async () => lines(text),
    );
    times.push({ ms: median(work), floor: median(floor) });
  }
  return times;
}
