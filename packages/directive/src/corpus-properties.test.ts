import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "./testing/corpus.ts";
import { readDirective, type Reading, type Span } from "./index.ts";

/** More runs than a test has time for: FUZZ_RUNS=20000 npx vitest run --project unit corpus-properties */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 300);
const corpus = readCorpus();

/** Letters and figures alone: emphasis, bullets and broken lines are not what a passage says. */
const letters = (text: string): string => text.normalize("NFC").replaceAll(/[^\p{L}\p{Nd}]+/gu, "");

/** All of one in the order of the other, which may have more between: a page number, a footnote, an item's letter. */
function isWithin(one: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (letter === one[at]) at += 1;
  return at === one.length;
}

function spansOf(reading: Reading): Span[] {
  const spans: Span[] = [];
  JSON.stringify(reading, (key, value: unknown) => {
    if (key === "span" && value !== null) spans.push(value as Span);
    return value;
  });
  return spans;
}

describe.each(corpus)("$name", ({ text }) => {
  const reading = readDirective(text);

  it("quotes what stands at the offsets it gives", () => {
    for (const { span, text: quoted } of reading.assignments) {
      const within = isWithin(letters(quoted), letters(text.slice(span.start, span.end)));
      expect({ quoted, within }).toEqual({ quoted, within: true });
    }
    for (const { span, text: quoted } of reading.citations) {
      const within = isWithin(letters(quoted), letters(text.slice(span.start, span.end)));
      expect({ quoted, within }).toEqual({ quoted, within: true });
    }
  });

  it("has no more tasks without its preamble", () => {
    const preamble = reading.zones.filter(({ zone }) => zone === "preamble");
    let without = text;
    for (const { span } of preamble.toReversed()) {
      without = without.slice(0, span.start) + without.slice(span.end);
    }
    expect(readDirective(without).assignments.length).toBeLessThanOrEqual(
      reading.assignments.length,
    );
  });
});

/** What happens to a text on its way: lines lost, doubled, swapped, cut; letters changed; another text put between. */
const damages = {
  drop: (lines: string[], at: number) => lines.splice(at, 1),
  double: (lines: string[], at: number) => lines.splice(at, 0, lines[at] ?? ""),
  swap: (lines: string[], at: number) => lines.splice(at, 2, lines[at + 1] ?? "", lines[at] ?? ""),
  join: (lines: string[], at: number) =>
    lines.splice(at, 2, `${lines[at] ?? ""} ${lines[at + 1] ?? ""}`),
  cut: (lines: string[], at: number, by: number) => {
    const line = lines[at] ?? "";
    lines.splice(at, 1, line.slice(0, by % (line.length + 1)), line.slice(by % (line.length + 1)));
  },
  misread: (lines: string[], at: number, by: number) => {
    const line = (lines[at] ?? "").split("");
    line.splice(by % (line.length + 1), 1, "lI1|0OđÐ~•§\u0301\u200b\ufffd"[by % 14] ?? "");
    lines.splice(at, 1, line.join(""));
  },
  shout: (lines: string[], at: number) => lines.splice(at, 1, (lines[at] ?? "").toUpperCase()),
  number: (lines: string[], at: number, by: number) => lines.splice(at, 0, String(by)),
} satisfies Record<string, (lines: string[], at: number, by: number) => unknown>;
const damage = tuple(constantFrom(...Object.values(damages)), nat(), nat());

it("reads a directive that was damaged on its way, inside its text and twice the same", () => {
  assert(
    property(constantFrom(...corpus), array(damage, { maxLength: 12 }), ({ text }, harm) => {
      const lines = text.split("\n");
      for (const [change, at, by] of harm) change(lines, at % lines.length, by);
      const damaged = lines.join("\n");
      const reading = readDirective(damaged);
      for (const { start, end } of spansOf(reading)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(damaged.length);
      }
      expect(readDirective(damaged)).toEqual(reading);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
