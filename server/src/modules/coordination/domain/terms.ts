import type { SilenceRule } from "@dondoc/contract";
import { addWorkingDays, explainInVietnamese, type Calendar } from "@dondoc/workcalendar";

/** What a coordination rule says that bears on one request. */
export interface RuleFacts {
  id: string;
  title: string;
  reference: string;
  field: string | null;
  /** Agencies it names; none: every agency of the province. */
  parties: readonly string[];
  /** Working days. */
  normalDays: number;
  urgentDays: number;
  silence: SilenceRule;
  silenceBasis: string | null;
  inForceFrom: string;
  inForceTo: string | null;
}

export interface Request {
  askingUnitId: string;
  askedUnitIds: readonly string[];
  field: string | null;
  urgent: boolean;
  /** The day it is sent, which is not counted (Civil Code 2015, article 147(2)). */
  sentOn: string;
}

/** What holds where no rule does: the province's settings, with the ground for silence where they give silence a meaning. */
export interface GeneralTerms {
  normalDays: number;
  urgentDays: number;
  silenceBasis: string | null;
  /** The province's working days. */
  calendar: Calendar;
}

export interface Terms {
  days: number;
  lastDay: string;
  because: string;
  rule: Pick<RuleFacts, "id" | "title" | "reference"> | null;
  silence: SilenceRule;
  silenceBasis: string | null;
}

/**
 * The rule in force for a request: one that names all its parties before one for everybody, one of its field before one of any,
 * the latest of equals. A rule of a field holds only where the request is of that field.
 */
export function matchRule(
  rules: readonly RuleFacts[],
  { askingUnitId, askedUnitIds, field, sentOn }: Request,
): RuleFacts | null {
  const everybody = [askingUnitId, ...askedUnitIds];
  const rank = (rule: RuleFacts) => (rule.parties.length > 0 ? 2 : 0) + (rule.field ? 1 : 0);
  const holding = rules.filter(
    (rule) =>
      rule.inForceFrom <= sentOn &&
      (rule.inForceTo === null || rule.inForceTo > sentOn) &&
      (rule.parties.length === 0 || everybody.every((unit) => rule.parties.includes(unit))) &&
      (rule.field === null || rule.field === field),
  );
  const [best] = holding.toSorted(
    (a, b) => rank(b) - rank(a) || b.inForceFrom.localeCompare(a.inForceFrom),
  );
  return best ?? null;
}

/** How many working days an agency has, the last of them, and why: by the rule, else by the settings. */
export function termsOf(
  rule: RuleFacts | null,
  general: GeneralTerms,
  { urgent, sentOn }: Pick<Request, "urgent" | "sentOn">,
): Terms {
  const source = rule ?? general;
  const days = urgent ? source.urgentDays : source.normalDays;
  const counted = addWorkingDays(general.calendar, sentOn, days);
  const kind = urgent ? "việc khẩn" : "việc thường";
  const ground = rule
    ? `theo ${rule.title} (${rule.reference})`
    : "theo thiết lập chung của tỉnh vì giữa các cơ quan này chưa có quy chế phối hợp";
  const silence = rule ? rule.silence : general.silenceBasis === null ? "none" : "agree";
  return {
    days,
    lastDay: counted.date,
    because: `${explainInVietnamese(counted.explanation)} (${kind}), ${ground}`,
    rule: rule && { id: rule.id, title: rule.title, reference: rule.reference },
    silence,
    silenceBasis: rule ? rule.silenceBasis : general.silenceBasis,
  };
}
