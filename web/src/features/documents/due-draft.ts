import type { Due } from "@dondoc/contract";

export const dueKinds = [
  "before",
  "by",
  "month",
  "quarter",
  "year",
  "within",
  "every",
  "standing",
] as const;
type DueKind = (typeof dueKinds)[number];
type Within = Extract<Due, { within: number }>;
type Every = Extract<Due, { every: string }>;

/** A deadline while it is being typed: each form keeps its fields, so that trying another form loses nothing. */
export interface DueDraft {
  kind: DueKind;
  /** ISO day, or null while none is chosen. */
  day: string | null;
  /** "17:00", or empty. */
  time: string;
  month: string;
  quarter: string;
  year: string;
  amount: string;
  unit: Within["unit"];
  from: Within["from"];
  every: Every["every"];
  /** "25" in a month, "15/12" in a year, or empty. */
  everyBefore: string;
}

const empty: DueDraft = {
  kind: "standing",
  day: null,
  time: "",
  month: "1",
  quarter: "1",
  year: "",
  amount: "",
  unit: "workday",
  from: "receipt",
  every: "month",
  everyBefore: "",
};

/** A new line of the editor; `year` is the document's, the likeliest one. */
export const newDue = (year: string): DueDraft => ({ ...empty, kind: "by", year });

export function draftOfDue(due: Due): DueDraft {
  if (due === "standing") return empty;
  if ("before" in due && !("every" in due)) {
    return { ...empty, ...dayAndTime(due.before), kind: "before" };
  }
  if ("by" in due) return { ...empty, ...dayAndTime(due.by), kind: "by" };
  if ("month" in due) {
    return {
      ...empty,
      kind: "month",
      year: due.month.slice(0, 4),
      month: String(Number(due.month.slice(5))),
    };
  }
  if ("quarter" in due) {
    return {
      ...empty,
      kind: "quarter",
      year: due.quarter.slice(0, 4),
      quarter: due.quarter.slice(6),
    };
  }
  if ("year" in due) return { ...empty, kind: "year", year: due.year };
  if ("within" in due) {
    return { ...empty, kind: "within", amount: String(due.within), unit: due.unit, from: due.from };
  }
  return { ...empty, kind: "every", every: due.every, everyBefore: dayFirst(due.before ?? "") };
}

function dayAndTime(text: string): { day: string; time: string } {
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

const dayFirst = (before: string) => before.split("-").reverse().join("/");

/** The deadline as the form stands, or null where something is missing or cannot be. */
export function dueOfDraft(draft: DueDraft): Due | null {
  switch (draft.kind) {
    case "standing":
      return "standing";
    case "before":
    case "by": {
      const at = momentOf(draft);
      if (at === null) return null;
      return draft.kind === "before" ? { before: at } : { by: at };
    }
    case "month":
      return yearIn(draft) && { month: `${draft.year}-${draft.month.padStart(2, "0")}` };
    case "quarter":
      return yearIn(draft) && { quarter: `${draft.year}-Q${draft.quarter}` };
    case "year":
      return yearIn(draft) && { year: draft.year };
    case "within":
      return withinOf(draft);
    case "every":
      return everyOf(draft);
    default:
      return draft.kind satisfies never;
  }
}

const yearIn = (draft: DueDraft): true | null => (/^20\d\d$/.test(draft.year) ? true : null);

function momentOf({ day, time }: DueDraft): string | null {
  if (day === null) return null;
  if (time === "") return day;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? `${day}T${time}` : null;
}

function withinOf({ amount, unit, from }: DueDraft): Due | null {
  const within = Number(amount);
  return Number.isInteger(within) && within >= 1 && within <= 400 ? { within, unit, from } : null;
}

const daysOf: Record<number, number> = { 2: 29, 4: 30, 6: 30, 9: 30, 11: 30 };

function everyOf({ every, everyBefore }: DueDraft): Due | null {
  const typed = everyBefore.trim();
  if (typed === "") return { every };
  const [, day = "", month] = /^(\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(typed) ?? [];
  const dayNumber = Number(day);
  if (day === "" || dayNumber < 1) return null;
  if (month === undefined) {
    return every === "month" && dayNumber <= 31 ? { every, before: String(dayNumber) } : null;
  }
  const monthNumber = Number(month);
  if (every === "month" || every === "week" || monthNumber < 1 || monthNumber > 12) return null;
  if (dayNumber > (daysOf[monthNumber] ?? 31)) return null;
  return { every, before: `${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}
