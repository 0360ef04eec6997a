import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Watch } from "../../../kernel/rounds/watch.ts";
import { notifyEach, type AddressedNotice } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { momentInWords } from "../domain/hours.ts";
import { hoursLeft, type KeptHours } from "../domain/hours-left.ts";
import { localMinute } from "../read/local-minute.ts";
import { addressed, clockColumns, owedWords, type ClockNotice, type RunningClock } from "./running-clock.ts"; // prettier-ignore

type Held = RunningClock & KeptHours;

/** What is said of a clock at a minute: once when half of it is used up, once when it is over; a moved one anew. */
function noticeOn(
  clock: Held,
  { isLate, isHalfUsed }: ReturnType<typeof hoursLeft>,
): ClockNotice[] {
  const until = `${owedWords(clock)} ${momentInWords(clock.at)}`;
  const say = (late: boolean, title: string) => [
    {
      clock,
      late,
      title,
      key: `${late ? "late" : "half"}:${clock.step}:${clock.fromAt}:${clock.at}`,
    },
  ];
  if (isLate) return say(true, `${until}, đã quá hạn.`);
  return isHalfUsed ? say(false, `${until}, đã qua quá nửa thời gian.`) : [];
}

/** Clocks in hours that run, and those that ran out since a day: a program that was away longer leaves what is older to the lists. */
async function hourNotices(tx: Tx, now: string): Promise<AddressedNotice[]> {
  const day = now.slice(0, 10);
  const { rows } = await sql<Held>`
    select ${clockColumns(day)}, held.due_unit as unit, held.due_minutes as minutes,
      ${localMinute("held.due_from_at")} as "fromAt", ${localMinute("held.due_at")} as at
    from app.voice_clock held
    where held.closed_on is null and held.due_at > (${now}::timestamp - interval '1 day') at time zone 'Asia/Ho_Chi_Minh'
    order by held.number`.execute(tx);
  if (rows.length === 0) return [];
  const { calendar, workSchedules: schedules } = await readSettings(tx, day);
  const told = rows.flatMap((clock) =>
    noticeOn(clock, hoursLeft({ calendar, schedules }, clock, now)),
  );
  return addressed(tx, day, told);
}

/** The limits of the hotline in hours and minutes do not wait for the next morning (ADR 61). */
export const voiceHours: Watch = {
  name: "voices.hours",
  look: ({ db, clock }) =>
    inScope(db, theProgram, async (tx) => {
      const now = clock.now();
      await notifyEach(tx, now, await hourNotices(tx, localMinuteOf(now)));
    }),
};
