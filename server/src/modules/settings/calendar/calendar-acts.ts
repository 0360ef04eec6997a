import { enterNotice } from "./enter-notice.ts";
import { withdrawNotice } from "./withdraw-notice.ts";

const { name, title } = enterNotice;

/** What may be done with the calendar; whoever holds the act may, on any day. */
export const calendarActs = [
  { name, title, policy: () => ({ allowed: true }) as const },
  {
    name: withdrawNotice.name,
    title: withdrawNotice.title,
    policy: () => ({ allowed: true }) as const,
  },
];
