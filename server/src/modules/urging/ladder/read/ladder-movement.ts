import type { Movement } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { Settings, ThoughtOf } from "../../../settings/index.ts";
import { deputyFrom, movementOf } from "../../../tasks/index.ts";
import { ladderRules } from "../domain/ladder-rules.ts";
import { rungsOfDue, type LadderDue } from "../domain/rungs.ts";

const names = {
  before: "nhắc",
  "on-day": "nhắc",
  after: "nhắc",
  urging: "đôn đốc",
  briefing: "giao ban",
} as const;

/** Words of so many steps to come; the rest follows them. */
const TOLD = 4;

/** Which open tasks would be reminded, urged or brought to the briefing on other days than now planned. */
export function ladderMovement(
  tx: Tx,
  { before, after, from, today }: ThoughtOf,
): Promise<Movement> {
  const planned = (settings: Settings, due: LadderDue) =>
    rungsOfDue(due, ladderRules(settings))
      .filter(({ day }) => day >= from)
      .map(({ rung, day }) => `${names[rung]} ${vietnameseDate(day)}`);
  return movementOf<LadderDue>(tx, {
    what: "Các lần nhắc, đôn đốc sắp tới",
    columns: {
      lastDay: sql`last_day`,
      on: sql`due_on`,
      bound: sql`coalesce(due_bound, 'by')`,
    },
    where: sql`state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and last_day is not null and received_on <= last_day`,
    today,
    judge: (due) => {
      const [was, will] = [planned(before, due), planned(after, due)];
      if (was.join() === will.join()) return null;
      return {
        before: told(was),
        after: told(will),
        why: `Ngày cuối ${vietnameseDate(due.lastDay)}.`,
      };
    },
  });
}

const told = (rungs: readonly string[]): string =>
  rungs.length === 0
    ? "không còn lần nào"
    : `${rungs.slice(0, TOLD).join("; ")}${rungs.length > TOLD ? "; …" : ""}`;

type Waiting = "acknowledge.days" | "confirm.remindAfter" | "confirm.deputyAfter";

const waits: Record<Waiting, { what: string; since: RawBuilder<string>; state: string }> = {
  "acknowledge.days": {
    what: "Nhắc xác nhận đã nhận việc",
    since: sql`(created_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    state: "ASSIGNED",
  },
  "confirm.remindAfter": {
    what: "Nhắc người xác nhận kết quả",
    since: sql`submitted_on`,
    state: "SUBMITTED",
  },
  "confirm.deputyAfter": {
    what: "Cấp phó được xác nhận thay",
    since: sql`submitted_on`,
    state: "SUBMITTED",
  },
};

/** Which tasks that wait for somebody would be reminded of, or opened to a deputy, on another day. */
export const waitingMovement =
  (key: Waiting) =>
  (tx: Tx, { before, after, today }: ThoughtOf): Promise<Movement> => {
    const { what, since, state } = waits[key];
    return movementOf<{ since: string }>(tx, {
      what,
      columns: { since },
      where: sql`state = ${state}`,
      today,
      judge: (group) => {
        const day = (settings: Settings) =>
          vietnameseDate(
            key === "confirm.deputyAfter"
              ? deputyFrom(group.since, { after: settings[key], calendar: settings.calendar })
              : addWorkingDays(settings.calendar, group.since, settings[key]).date,
          );
        return day(before) === day(after)
          ? null
          : {
              before: day(before),
              after: day(after),
              why: `Chờ từ ngày ${vietnameseDate(group.since)}.`,
            };
      },
    });
  };
