import type { MovedRecord, Movement } from "@dondoc/contract";
import type { WorkSchedule } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../kernel/act.ts";
import { instantOf, localMinuteOf } from "../../kernel/clock.ts";
import type { Tx } from "../../kernel/database/scope.ts";
import { onCalendarChanged, onSettingDecided, onSettingPreviewed, readSettings, schedulesOf, type CalendarEffect, type Settings } from "../settings/index.ts"; // prettier-ignore
import { momentInWords, type WorkingTime } from "./domain/hours.ts";
import { movedHours, type KeptHours } from "./domain/hours-left.ts";
import { localMinute } from "./read/local-minute.ts";

interface Held extends KeptHours {
  id: string;
  number: number;
  unitId: string | null;
}
interface Moved extends Held {
  to: string;
  left: boolean;
}
/** So many are shown; all are counted. */
const SHOWN = 100;
const WHAT = "Hạn theo giờ làm việc của phản ánh, kiến nghị";

/**
 * Clocks that run in hours at work follow the days and the hours of work: the minutes they give are counted again from the same
 * moment. Read from `app.voice_clock`, which holds no words, since whoever decides about hours may read no voice.
 */
async function judged(tx: Tx, after: WorkingTime, now: string, locking = sql``): Promise<Moved[]> {
  const { rows } = await sql<Held>`
    select held.id, held.number::int as number, held.unit_id as "unitId", held.due_unit as unit, held.due_minutes as minutes,
      ${localMinute("held.due_from_at")} as "fromAt", ${localMinute("held.due_at")} as at
    from app.voice_clock held
    where held.closed_on is null and held.due_unit in ('workhour', 'workminute') and held.due_at is not null
    order by held.id ${locking}`.execute(tx);
  return rows.flatMap((held) => {
    const moved = movedHours(after, held, now);
    return moved ? [{ ...held, to: moved.at, left: moved.left }] : [];
  });
}

async function shown(tx: Tx, all: readonly Moved[], now: string): Promise<Movement> {
  const moved = all.filter(({ left }) => !left);
  const left = all.filter((one) => one.left);
  const ids = [...moved.slice(0, SHOWN), ...left.slice(0, SHOWN)].map(({ id }) => id);
  const { rows } = await sql<{ id: string; title: string; agency: string }>`
    select voice.id, voice.subject as title, coalesce((select version.name from app.unit_version version
        where version.unit_id = voice.unit_id order by daterange(version.valid_from, version.valid_to) @> ${now.slice(0, 10)}::date desc,
          version.valid_from desc limit 1), '') as agency
    from app.voice where voice.id = any (${ids}::uuid[])`.execute(tx);
  const names = new Map(rows.map((row) => [row.id, row]));
  const lines = (some: readonly Moved[]): MovedRecord[] =>
    some.slice(0, SHOWN).flatMap(({ id, number, at, to, left: stays }) => {
      const name = names.get(id);
      if (!name) return [];
      const why = stays ? "Không tự đổi: hạn đã qua hoặc sẽ thành đã qua." : null;
      return [{ id, opensId: id, label: `PAKN-${number}`, title: name.title, agency: name.agency, before: momentInWords(at), after: momentInWords(to), why }]; // prettier-ignore
    });
  return {
    kind: "voice-hours",
    what: WHAT,
    count: moved.length,
    agencies: unitsOf(moved).length,
    items: lines(moved),
    left: { count: left.length, items: lines(left) },
  };
}

const unitsOf = (moved: readonly Moved[]): string[] => [
  ...new Set(moved.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))),
];

async function move(context: ActContext, after: WorkingTime, ground: string): Promise<Moved[]> {
  const { tx, now } = context;
  const all = await judged(tx, after, localMinuteOf(now), sql`for update of held`);
  const moved = all.filter(({ left }) => !left);
  if (moved.length === 0) return [];
  const rows = moved.map(({ id, to }) => ({ id, at: instantOf(to), on_day: to.slice(0, 10) }));
  await sql`
    update app.voice_clock held set due_at = moved.at, due_on = moved.on_day,
      answer_due_at = case when held.due_step = 'answer' then moved.at else held.answer_due_at end,
      answer_due_on = case when held.due_step = 'answer' then moved.on_day else held.answer_due_on end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (id uuid, at timestamptz, on_day date)
    where held.id = moved.id`.execute(tx);
  for (const { id, number, at, to } of moved) {
    const title = `Hạn xử lý PAKN-${number}`;
    context.record("voice", id, { title, from: momentInWords(at), to: momentInWords(to), legalBasis: ground }); // prettier-ignore
  }
  return moved;
}

const timeOf = ({ calendar, workSchedules }: Settings): WorkingTime => ({
  calendar,
  schedules: workSchedules,
});

const byCalendar: CalendarEffect = {
  kind: "voice-hours",
  async preview(tx, { after, today }) {
    // A notice is thought of for the day; what ends on it is told as still running.
    const now = `${today}T00:00`;
    return shown(tx, await judged(tx, timeOf(after), now), now);
  },
  async carryOut(context, { after, ground }) {
    const moved = await move(context, timeOf(after), ground);
    return { count: moved.length, unitIds: unitsOf(moved) };
  },
};

/** The hours that are decided, with others from a day on. */
const withHours = (settings: Settings, value: string, validFrom: string): WorkingTime => {
  const [thought] = schedulesOf([{ value, validFrom, basis: "" }]);
  const begins = (one: WorkSchedule) => one.validFrom > validFrom;
  const later = settings.workSchedules.filter(begins);
  const before = settings.workSchedules.filter((one) => !begins(one));
  return {
    calendar: settings.calendar,
    schedules: [...later, ...(thought ? [thought] : []), ...before],
  };
};

/** Called once where the program is put together. */
export function registerHourEffects(): void {
  onCalendarChanged(byCalendar);
  onSettingPreviewed(["work.hours"], async (tx, { before, after, from, today }) => {
    const now = `${today}T00:00`;
    return shown(tx, await judged(tx, withHours(before, after["work.hours"], from), now), now);
  });
  // A clock counts by every value that is decided, also for a day to come: whichever is decided or taken back, all are counted anew.
  onSettingDecided("work.hours", async (context, { legalBasis }) => {
    const time = timeOf(await readSettings(context.tx, context.today));
    return (await move(context, time, legalBasis)).length;
  });
}
