import { slicePassage, spanning, spanOf, type Passage } from "../normalise/passage.ts";
import { labelsIn, type Attribute } from "../provisions/attribute-label.ts";
import type { ReadAssignment } from "../reading.ts";
import type { Reference } from "../when/dates.ts";
import { readTermLine } from "../when/due.ts";
import { readBodyLine } from "../who/bodies.ts";
import { bodyFields } from "./body-fields.ts";

export interface AttributeValue {
  attribute: Attribute;
  value: Passage;
}

/** The attributes of a paragraph, and how far its own words reach before the first of them. */
export function attributesOf(passage: Passage): { own: number; values: AttributeValue[] } {
  const labels = labelsIn(passage.text);
  const values = labels.map(({ attribute, to }, index) => {
    const end = labels[index + 1]?.from ?? passage.text.length;
    const words = passage.text.slice(to, end).replace(/[\s;,(]+$/u, "");
    const bare = words.includes("(") ? words : words.replace(/\)[.;]?$/u, "");
    return { attribute, value: slicePassage(passage, to, to + bare.length) };
  });
  const own = passage.text.slice(0, labels[0]?.from ?? passage.text.length);
  return {
    own: own.replace(/[\s(;,]+$/u, "").length,
    values: values.filter(({ value }) => value.text !== ""),
  };
}

/** Says of a duty what the line "Thời gian hoàn thành: …" says; the line becomes part of it. */
export function attach(
  duty: ReadAssignment,
  { attribute, value }: AttributeValue,
  reference: Reference | null,
): void {
  const bodies = () => bodyFields(value, readBodyLine(value, true), "who.attribute");
  switch (attribute) {
    case "lead": {
      const leads = bodies();
      if (leads.length > 0) duty.assignees = leads;
      break;
    }
    case "coordinating":
      duty.coordinating = bodies();
      break;
    case "due":
      duty.due = readTermLine(value, reference);
      break;
    case "result":
      duty.deliverable = {
        value: value.shown.replace(/[.;]$/u, ""),
        span: spanOf(value),
        rule: "what.attribute",
        confidence: "certain",
      };
      break;
  }
  duty.span = spanning(duty.span, spanOf(value));
}
