import type { conclusionVi } from "./conclusion-words.vi.ts";

export const conclusionEn: typeof conclusionVi = {
  title: "Report and conclusion",
  report: "The team's report",
  conclusion: "Conclusion",
  closed: "End of the inspection",
  due: (day) => `by ${day}`,
  late: (days) => `${days} days overdue`,
  lateDone: (days) => `${days} days late`,
  issued: (reference, day, signer) =>
    `No. ${reference} of ${day}${signer === null ? "" : `, signed by ${signer}`}`,
  doneOn: (day) => `Signed on ${day}`,
  waits: "Draft waits for a signature",
  none: "None yet",
  unsettled: (count) => `${count} recommendations are not closed.`,
  by: (name, day, words) => `${name}, ${day}: ${words}`,
  form: {
    lead: "The rest of the draft comes from the record, its findings and recommendations; it can be corrected among the drafts.",
    assessment: "Assessment",
    proposals: "Other proposals (if any)",
    requirements: "Other requirements (if any)",
    words: "What became of the remediation",
  },
};
