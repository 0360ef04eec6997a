import { addDays, isWorkingDay, vietnamCalendar } from "@dondoc/workcalendar";
import { rounds } from "../../server/src/app/rounds.ts";
import { localDateOf } from "../../server/src/kernel/clock.ts";
import { figure, type Figure } from "./figure.ts";
import type { Province } from "./province.ts";

export const NIGHTLY_ROUND = "tasks.nightly-round";
const FLOOR_IS = "đọc một lượt nhiệm vụ đang mở, ghi bấy nhiêu nấc vào bảng cùng chỉ mục";

/**
 * All rounds of a night, one after the other as a worker runs them: the first night over a province that was never climbed, the
 * working day after it, and that day once more, as a second worker or a restart would.
 */
export async function nightlyRound(province: Province): Promise<Figure[]> {
  const first = workingDayAfter(localDateOf(new Date()));
  const second = workingDayAfter(first);
  const nights = [
    { unit: "s, first night", day: first },
    { unit: "s", day: second },
    { unit: "s, run again", day: second },
  ];
  const figures: Figure[] = [];
  for (const { unit, day } of nights) {
    const night = await seconds(() => runAll(province, day));
    const floor = await seconds(() => byHand(province, day));
    figures.push(figure(NIGHTLY_ROUND, unit, night, floor, FLOOR_IS, province.rows));
    await province.owner("vacuum analyze app.rung_fired, app.notification, app.task");
  }
  return figures;
}

async function runAll({ program }: Province, day: string): Promise<void> {
  const runtime = { ...program.runtime, clock: { now: () => new Date(`${day}T01:00:00+07:00`) } };
  for (const round of rounds) await round.run(runtime, day, new AbortController().signal);
}

/** What no night can do without: the open tasks looked at once, and as many rungs written as it wrote. */
async function byHand({ owner }: Province, day: string): Promise<void> {
  await owner(
    `create temporary table by_hand (like app.rung_fired including indexes);
     select count(last_day), count(review_on), count(monitor_account_id) from app.task
       where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');
     insert into by_hand select * from app.rung_fired where fired_on = '${day}'`,
  );
}

function workingDayAfter(day: string): string {
  let next = addDays(day, 1);
  while (!isWorkingDay(vietnamCalendar, next)) next = addDays(next, 1);
  return next;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
