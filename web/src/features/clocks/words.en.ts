import type { Words } from "../../app/words/words.ts";
import type { clocksVi } from "./words.vi.ts";

export const clocksEn: Words<typeof clocksVi> = {
  series: {
    title: "Periods",
    lead: (rule) => `Periodic duty: ${rule}.`,
    next: (date) => `The next period’s task is made on ${date}.`,
    ended: "No further periods are made.",
    period: "Period",
    lastDay: "Deadline",
    state: "State",
    thisOne: "this one",
  },
  reviews: {
    title: "Reviews",
    none: "Nobody has reviewed it yet.",
    review: "Review",
    decide: "Decide the proposal to end",
    byAt: (name, at) => `${name}, ${at}`,
    next: (date) => `next review on ${date}`,
    decisions: {
      keep: "Kept under watch",
      date: "Given a date",
      end: "Proposed to end",
      ended: "Ended",
      "not-ended": "Not ended",
    },
  },
  reviewForm: {
    decision: "Conclusion",
    nextReviewOn: "Next review",
    atLatest: (date) => `Not later than ${date}.`,
    dueOn: "Deadline",
    note: "Reason and ground",
    result: "Result reached",
    why: "Why it goes on",
    ends: "It ends, with this result",
    goesOn: "It goes on",
    missing: (field) => `Missing: ${field}.`,
    reviewed: "The review has been recorded.",
    decided: "The decision has been recorded.",
  },
};
