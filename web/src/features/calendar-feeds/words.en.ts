import type { calendarFeedsVi } from "./words.vi.ts";

export const calendarFeedsEn: typeof calendarFeedsVi = {
  title: "Deadlines in your own calendar",
  lead: "Take the deadlines of tasks into your phone's calendar or Outlook: open an address and put it under “add calendar from address”. It is renewed every hour.",
  open: "Open a new address",
  holds: "What the calendar holds",
  own: "My work: tasks I follow, was given or have a step in",
  units: "All tasks my agency leads",
  titles: "With the tasks' titles",
  titlesHint: "Leave out if others see this calendar: then it has the tasks' numbers only.",
  opened: "The calendar's address, shown this once",
  openedHint:
    "Whoever has this address can read the calendar; do not pass it on. If it gets out, close it and open a new one.",
  none: "No address is open",
  noneLead: "Press “Open a new address” for the first calendar.",
  caption: "Open addresses",
  columns: { holds: "Holds", titles: "Titles", openedAt: "Opened", close: "Close" },
  yes: "Yes",
  no: "Numbers only",
  close: "Close",
  closed: "The address is closed. The old calendar is renewed no more.",
};
