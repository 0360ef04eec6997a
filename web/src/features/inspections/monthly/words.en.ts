import type { Words } from "../../../app/words/words.ts";
import type { bodyMonthVi } from "./words.vi.ts";

export const bodyMonthEn: Words<typeof bodyMonthVi> = {
  title: "The month",
  lead: "Each member sends what they did; the head or the secretary makes one report to the Chair, with a copy to Home Affairs.",
  month: "Month",
  named: (month, year) => `${month}/${year}`,
  caption: "What each member did",
  columns: { member: "Member", inspections: "Inspections begun in the month", result: "Result" },
  none: "None",
  notSent: "Not sent",
  sent: (day, times) => (times > 1 ? `Sent on ${day} (${times} times)` : `Sent on ${day}`),
  obstacles: (text) => `Obstacles: ${text}`,
  proposals: (text) => `Proposals: ${text}`,
  noMembers: "Nobody sat in it this month.",
  report: (day, by) => `Report of ${day}, ${by}`,
  stale: "Members have sent more since; draw it up again.",
  form: {
    done: "What was done in the month (a line each)",
    obstacles: "Obstacles (if any)",
    proposals: "Proposals (if any)",
    sendLead:
      "Do not name an unannounced inspection that has not begun. Sent again, the last counts; the earlier stays.",
    mergeLead:
      "Drafts the report of what members have sent, and names those who have not. It is corrected, signed and sent like other documents.",
  },
};
