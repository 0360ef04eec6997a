import type { Due } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { draftOfDue, dueOfDraft, newDue } from "./due-draft.ts";

const forms: Due[] = [
  "standing",
  { before: "2021-01-20" },
  { before: "2021-01-20T17:00" },
  { by: "2021-01-29" },
  { month: "2021-03" },
  { quarter: "2021-Q3" },
  { year: "2021" },
  { within: 10, unit: "workday", from: "receipt" },
  { within: 48, unit: "hour", from: "event" },
  { every: "month" },
  { every: "month", before: "25" },
  { every: "half-year", before: "06-15" },
  { every: "year", before: "12-15" },
];

describe("a deadline in the form", () => {
  it.each(forms.map((due) => [JSON.stringify(due), due] as const))(
    "comes back as it was: %s",
    (_, due) => {
      expect(dueOfDraft(draftOfDue(due))).toEqual(due);
    },
  );

  it("is none while the day, the year or the amount is missing", () => {
    const draft = newDue("2021");
    expect(dueOfDraft(draft)).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "year", year: "21" })).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "within", amount: "0" })).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "within", amount: "2,5" })).toBeNull();
  });

  it("refuses a clock time and a yearly day that cannot be", () => {
    const draft = { ...newDue("2021"), day: "2021-01-20" };
    expect(dueOfDraft({ ...draft, time: "25:00" })).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "every", every: "year", everyBefore: "31/4" })).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "every", every: "year", everyBefore: "25" })).toBeNull();
    expect(dueOfDraft({ ...draft, kind: "every", every: "year", everyBefore: "15/6" })).toEqual({
      every: "year",
      before: "06-15",
    });
  });
});
