import { isWorkingDay, type LocalDate } from "@dondoc/workcalendar";
import type { Runtime } from "../../../../kernel/act.ts";
import { theProgram } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import { deliverWithTheMorning } from "../../../notifications/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { stopLadders } from "./stop-ladders.ts";
import { fireChunk, THE_BEGINNING, type Place, type Track } from "./track.ts";
import { tracksOf } from "./tracks.ts";

/** How many tasks a transaction takes: small enough to let people in between, large enough for the planner. */
const CHUNK = 5_000;

/**
 * Climbs every ladder to where it stands on a day: ends those whose task went on, then fires what is due and has not fired.
 * Returns how many rungs changed. Doing it again changes nothing; killed in the middle, it goes on where it was. A day
 * that was missed is left: today's run makes up for it by the latest rung alone. On a day off it does nothing either.
 */
export async function climb(
  runtime: Runtime,
  day: LocalDate,
  signal: AbortSignal,
  chunk = CHUNK,
): Promise<number> {
  const now = runtime.clock.now();
  if (day < localDateOf(now)) return 0;
  const inProgram = <T>(work: (tx: Tx) => Promise<T>) => {
    signal.throwIfAborted();
    return inScope(runtime.db, theProgram, work);
  };
  const settings = await inProgram((tx) => readSettings(tx, day));
  if (!isWorkingDay(settings.calendar, day)) return 0;
  let changed = await inProgram(async (tx) => {
    const { stopped, notices } = await stopLadders(tx, { day, now });
    await deliverWithTheMorning(tx, notices);
    return stopped;
  });
  for (const track of tracksOf(day, settings)) changed += await climbTrack(track);
  return changed;

  async function climbTrack(track: Track): Promise<number> {
    let fired = 0;
    for (let place: Place | null = THE_BEGINNING; place;) {
      const from: Place = place;
      const done = await inProgram(async (tx) => {
        const answer = await fireChunk(tx, track, { day, now, after: from, limit: chunk });
        await deliverWithTheMorning(tx, answer.notices);
        return answer;
      });
      fired += done.fired;
      place = done.last;
    }
    return fired;
  }
}
