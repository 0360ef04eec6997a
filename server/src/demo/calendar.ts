import { addDays, addWorkingDays, explainDay, vietnamCalendar } from "@dondoc/workcalendar";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { enterNotice } from "../modules/settings/index.ts";

/** Far enough ahead that the demo's own deadlines stay what its directives say. */
const DAYS_AHEAD = 75;
const FRIDAY = 5;

/** The province exchanges a Friday for the Saturday of the week after: one notice in the calendar, entered as people enter it. */
export async function enterDemoNotice(
  runtime: Runtime,
  chief: Actor,
  today: string,
): Promise<void> {
  let off = addWorkingDays(vietnamCalendar, addDays(today, DAYS_AHEAD), 1).date;
  const isPlain = (day: string) => explainDay(vietnamCalendar, day).name === null;
  while (weekday(off) !== FRIDAY || !isPlain(off) || !isPlain(addDays(off, 8))) {
    off = addDays(off, 1);
  }
  await enterNotice.perform(runtime, chief, {
    reference: "Công văn 2101/UBND-NC",
    issuer: "Ủy ban nhân dân tỉnh An Sơn",
    issuedOn: today,
    knownFrom: today,
    settlesYear: false,
    days: [
      { day: off, kind: "swapped-off", name: "Nghỉ hoán đổi dịp lễ hội của tỉnh" },
      { day: addDays(off, 8), kind: "make-up", name: "Làm bù cho ngày nghỉ hoán đổi" },
    ],
  });
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
