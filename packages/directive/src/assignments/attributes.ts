import { slicePassage, spanning, spanOf, type Passage } from "../normalise/passage.ts";
import { labelsIn, type Attribute } from "../provisions/attribute-label.ts";
import type { ReadAssignment } from "../reading.ts";
import type { Reference } from "../when/dates.ts";
import { readTermLine } from "../when/term-line.ts";
import { readBodyLine } from "../who/bodies.ts";
import { bodyFields } from "./body-fields.ts";

export interface AttributeValue {
  attribute: Attribute;
  value: Passage;
}

/** How far the words reach before the signs they end with. */
function withoutEnd(words: string, sign: RegExp): number {
  let end = words.length;
  while (end > 0 && sign.test(words[end - 1] ?? "")) end--;
  return end;
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
  if (labels.length === 0) {
    const bracket = bracketOf(passage);
    if (bracket) return bracket;
  }
  const own = passage.text.slice(0, labels[0]?.from ?? passage.text.length);
  return {
    own: withoutEnd(own, /[\s(;,]/u),
    values: values.filter(({ value }) => value.text !== ""),
  };
}

const BRACKET =
  /\((?<lead>[^()]{3,200}?) chủ trì(?: thực hiện| tham mưu)?(?:[,;]\s*(?:(?:và )?phối hợp (?:với |cùng )?(?<with>[^()]{3,200})|(?<partners>[^()]{3,200}?) (?:cùng )?phối hợp[^()]{0,30}))?\)[.;\s]*$/u;

/** "…; (Sở A chủ trì, Sở B phối hợp)": who leads stands in brackets behind the duty. */
function bracketOf(passage: Passage): { own: number; values: AttributeValue[] } | null {
  const start = Math.max(0, passage.text.length - 460);
  const hit = BRACKET.exec(passage.text.slice(start));
  const lead = hit?.groups?.["lead"];
  if (!hit || lead === undefined) return null;
  const at = start + hit.index;
  const values: AttributeValue[] = [
    { attribute: "lead", value: slicePassage(passage, at + 1, at + 1 + lead.length) },
  ];
  const partners = hit.groups?.["with"] ?? hit.groups?.["partners"];
  if (partners !== undefined) {
    const from = start + hit.index + hit[0].lastIndexOf(partners);
    const value = slicePassage(passage, from, from + partners.length);
    values.push({ attribute: "coordinating", value });
  }
  return { own: withoutEnd(passage.text.slice(0, at), /[\s;,]/u), values };
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
    case "other":
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
