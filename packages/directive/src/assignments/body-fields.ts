import { spanOf, type Passage } from "../normalise/passage.ts";
import type { Field } from "../reading.ts";
import type { Body } from "../who/bodies.ts";

export function bodyFields(
  passage: Passage,
  bodies: readonly Body[],
  rule: string,
): Field<string>[] {
  return bodies.map((body) => ({
    value: body.name,
    span: spanOf(passage, body.from, body.to),
    rule,
    confidence: body.generic && rule !== "who.heading" ? "likely" : "certain",
  }));
}
