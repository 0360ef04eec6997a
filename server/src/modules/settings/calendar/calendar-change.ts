import type { Movement } from "@dondoc/contract";
import {
  changedDays,
  createCalendar,
  datePartsOf,
  fromDayNumber,
  vietnamDays,
  type CalendarRow,
  type LocalDate,
} from "@dondoc/workcalendar";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Settings } from "../domain/settings.ts";
import { readSettings } from "../read/read-settings.ts";
import { standingDays, type StandingDay } from "./standing-days.ts";

/** What the province counts by before a notice and after it. */
export interface CalendarChange {
  before: Settings;
  after: Settings;
  /** Days on which one works and the other does not, in order; none where only names change. */
  days: LocalDate[];
  today: LocalDate;
  /** The notice, as a ground: "Thông báo 12/TB-BNV ngày 20/11/2026". */
  ground: string;
}

/** The change that a set of days makes, on top of the notices that stand. */
export async function changeTo(
  tx: Tx,
  today: LocalDate,
  standing: readonly CalendarRow[],
  { years, ground }: { years: readonly LocalDate[]; ground: string },
): Promise<CalendarChange> {
  const before = await readSettings(tx, today);
  const after = { ...before, calendar: createCalendar([...vietnamDays, ...standing]) };
  const numbers = years.map((day) => datePartsOf(day).year);
  const days = changedDays(before.calendar, after.calendar, {
    first: Math.min(...numbers),
    last: Math.max(...numbers),
  }).map(fromDayNumber);
  return { before, after, days, today, ground };
}

/** The days of all notices but one. */
export const withoutNotice = async (tx: Tx, noticeId: string): Promise<StandingDay[]> =>
  (await standingDays(tx)).filter((row) => row.noticeId !== noticeId);

/** A change that is carried out: which notice came or went. */
export interface CarriedOut extends CalendarChange {
  noticeId: string;
  what: "entered" | "withdrawn";
}

interface Effect {
  /** Reads what would move, and writes nothing. */
  preview(tx: Tx, change: CalendarChange): Promise<Movement>;
  /** Moves it, in the act's transaction, and tells those concerned; returns how many records got another day. */
  carryOut(context: ActContext, change: CarriedOut): Promise<number>;
}

let effect: Effect | null = null;

/** Lets the module whose days follow from the calendar move them; there is one. */
export function onCalendarChanged(its: Effect): void {
  effect = its;
}

export async function previewCalendar(tx: Tx, change: CalendarChange): Promise<Movement> {
  return (await effect?.preview(tx, change)) ?? NOTHING;
}

export async function carryOutCalendar(context: ActContext, change: CarriedOut): Promise<number> {
  return (await effect?.carryOut(context, change)) ?? 0;
}

const NOTHING: Movement = {
  what: "Ngày cuối",
  count: 0,
  agencies: 0,
  items: [],
  left: { count: 0, items: [] },
};
