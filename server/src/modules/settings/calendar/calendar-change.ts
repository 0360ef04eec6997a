import { MovedKind, type Movement } from "@dondoc/contract";
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
import { movedNouns } from "./moved-nouns.ts";
import { standingDays, type StandingDay } from "./standing-days.ts";
import { tellAgencies, type MovedOfKind } from "./tell-agencies.ts";

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

export interface CalendarEffect {
  kind: MovedKind;
  /** Reads what would move, and writes nothing. */
  preview(tx: Tx, change: CalendarChange): Promise<Movement>;
  /** Moves it, in the act's transaction, each told in its journal; returns how many got another day and whose they are. */
  carryOut(context: ActContext, change: CarriedOut): Promise<{ count: number; unitIds: string[] }>;
}

/** In the order of the kinds, so that locks are taken and rows are shown alike whoever registered first. */
const effects = new Map<MovedKind, CalendarEffect>();

/** Lets a module move days of its own that follow from the calendar: one effect a kind. */
export function onCalendarChanged(...its: readonly CalendarEffect[]): void {
  for (const effect of its) effects.set(effect.kind, effect);
}

const inOrder = (): CalendarEffect[] =>
  MovedKind.options.flatMap((kind) => effects.get(kind) ?? []);

export async function previewCalendar(tx: Tx, change: CalendarChange): Promise<Movement[]> {
  const movements: Movement[] = [];
  for (const effect of inOrder()) movements.push(await effect.preview(tx, change));
  return movements;
}

/** Moves all that follows from the calendar, and tells each agency once what of its own was counted again. */
export async function carryOutCalendar(
  context: ActContext,
  change: CarriedOut,
): Promise<{ moved: number; parts: string[] }> {
  const moved: MovedOfKind[] = [];
  for (const effect of inOrder()) {
    moved.push({ kind: effect.kind, ...(await effect.carryOut(context, change)) });
  }
  const some = moved.filter(({ count }) => count > 0);
  await tellAgencies(context, change, some);
  return {
    moved: some.reduce((sum, { count }) => sum + count, 0),
    parts: some.map(({ kind, count }) => `${count} ${movedNouns[kind]}`),
  };
}
