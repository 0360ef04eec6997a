import type { Words } from "../../app/words/words.ts";
import type { ladderVi } from "./words.vi.ts";

export const ladderEn = {
  title: "Reminders and urging",
  none: "Nobody has been reminded yet.",
  next: "Next",
  fired: "So far",
  on: (title: string, date: string) => `${title}: ${date}`,
  dueFor: (date: string) => `for the deadline ${date}`,
  form: {
    message: "sent by the program",
    urging: "urging letter, signed by a person",
    explanation: "urging with a request for explanation, signed by a person",
    briefing: "briefing item, brought by a person",
  },
  nobody: "Reached nobody: the agency has no account of a focal officer or head.",
  read: (name: string, at: string) => `${name}: read ${at}`,
  unread: (name: string) => `${name}: not read yet`,
  prepared: "Prepared, waits for a signature",
  handled: (at: string) => `Handled ${at}`,
  stopped: (because: string) => `Stopped: ${because}`,
  why: "Why on these days?",
  later: (count: number) => `Later steps (${count})`,
} satisfies Words<typeof ladderVi>;
