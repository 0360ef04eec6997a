import {
  isWorkingDay,
  reminderStep,
  reminderStepWords,
  vietnameseDate,
} from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { officersOf } from "../../access/index.ts";
import type { AddressedNotice } from "../../notifications/index.ts";
import { daysListed, readSettings } from "../../settings/index.ts";

interface Owed {
  id: string;
  number: number;
  agencyId: string;
  /** A division of the agency, or the agency itself; each as whoever stands for it on the day, where it has ended. */
  unitIds: string[];
  dueOn: string;
  /** Which of its open points; none while the self-inspection itself is owed. */
  points: number[];
}

/** Who answers for a house that looks at itself. */
const ANSWERING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"];

/**
 * Reminders of one day of self-inspections that are planned and have no result, and of what one has left open (requirement C1): to
 * the agency, and to the division that puts it right, or whoever took them over. Points of one day are told together.
 */
export async function selfCheckNotices(tx: Tx, day: string): Promise<AddressedNotice[]> {
  const settings = await readSettings(tx, day);
  const { calendar } = settings;
  if (!isWorkingDay(calendar, day)) return [];
  const rules = {
    before: daysListed(settings["inspection.clockDaysBefore"]),
    every: settings["inspection.clockEveryDays"],
  };
  const told = (await owedOn(tx, day)).flatMap((owed) => {
    const step = reminderStep(calendar, owed.dueOn, day, rules);
    return step === null ? [] : [{ owed, step }];
  });
  const units = told.flatMap(({ owed }) => [owed.agencyId, ...owed.unitIds]);
  const officers = await officersOf(tx, units, ANSWERING, day);
  return told.map(({ owed: { id, number, agencyId, unitIds, dueOn, points }, step }) => {
    const named = points.length > 0 ? `điểm ${points.join(", ")} còn mở sau tự kiểm tra` : "việc tự kiểm tra"; // prettier-ignore
    const state = points.length > 0 ? "chưa khắc phục" : "chưa ghi kết quả";
    const answer = officers.filter(({ unitId }) => unitId === agencyId || unitIds.includes(unitId));
    return {
      accountIds: [...new Set(answer.map(({ accountId }) => accountId))],
      kind: "inspections.self-check",
      subject: { type: "self-check", id },
      title: `TKT-${number}: ${named} hạn ngày ${vietnameseDate(dueOn)}, ${reminderStepWords(step, dueOn, day)}, ${state}.`,
      key: `${points.length > 0 ? dueOn : "result"}:${day}`,
    };
  });
}

async function owedOn(tx: Tx, day: string): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select own.id, own.number::int, app.unit_now(own.agency_unit_id, ${day}::date) as "agencyId",
      array[app.unit_now(own.target_unit_id, ${day}::date)] as "unitIds", own.last_day::text as "dueOn", array[]::int[] as points
    from app.self_check own where own.done_on is null and own.dropped_on is null and own.planned_on <= ${day}::date
    union all
    select own.id, own.number::int, app.unit_now(own.agency_unit_id, ${day}::date),
      array_agg(distinct app.unit_now(point.unit_id, ${day}::date)), point.due_on::text, array_agg(point.ordinal order by point.ordinal)
    from app.self_check_point point join app.self_check own on own.id = point.self_check_id
    where point.settled_on is null and point.noted_on <= ${day}::date
    group by own.id, point.due_on
    order by 2, 5, 1`.execute(tx);
  return rows;
}
