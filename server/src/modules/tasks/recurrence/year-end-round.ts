import { sql } from "kysely";
import { defineNote, telling } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { endOfYear, yearAsked } from "./domain/plan-year.ts";

const ANSWERS = ["AGENCY_HEAD", "AGENCY_FOCAL"];

defineNote(
  "tasks.ask-year",
  "Hỏi kết quả năm",
  telling<{ year: number }>(
    ({ year }) => `đến kỳ ghi kết quả năm ${year} của nhiệm vụ thường xuyên`,
  ),
);

/**
 * Towards the year's end each standing duty asks its agency for the year's result, and comes to the Office's review by the last
 * day of the year; by a result the year is closed (task digest, section 19, case 18). Asked once for each year.
 */
export const yearEndRound: Round = {
  name: "tasks.year-end",
  title: "Hỏi kết quả năm của việc thường xuyên",
  at: "00:10",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const year = yearAsked(day, await readSettings(tx, day));
      if (year === null) return 0;
      const end = endOfYear(year);
      const { rows } = await sql<{ id: string; number: number; unit_id: string }>`
        with asked as (
          insert into app.duty_year (task_id, year, asked_on)
          select id, ${year}::int, ${day}::date from app.task
          where term_class = 'STANDING' and last_day is null and state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
            and review_on is not null and received_on <= ${end}::date
            and (created_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${end}::date
          on conflict do nothing returning task_id
        )
        update app.task set review_on = least(review_on, ${end}::date) from asked where task.id = asked.task_id
        returning task.id, task.number, task.holder_unit_id as unit_id`.execute(tx);
      const now = clock.now();
      await appendEvents(
        tx,
        theProgram,
        now,
        rows.map(({ id, number }) => ({
          act: "tasks.ask-year",
          subjectType: "task" as const,
          subjectId: id,
          payload: { task: `NV-${number}`, year },
        })),
      );
      await tellAgencies(tx, { now, day, year }, rows);
      return rows.length;
    }),
};

/** One notice an officer, however many duties; it opens one of them, and the first page counts the rest. */
async function tellAgencies(
  tx: Tx,
  { now, day, year }: { now: Date; day: string; year: number },
  asked: readonly { id: string; unit_id: string }[],
): Promise<void> {
  const byUnit = Map.groupBy(asked, (one) => one.unit_id);
  const officers = await officersOf(tx, [...byUnit.keys()], ANSWERS, day);
  await notifyEach(
    tx,
    now,
    [...byUnit].flatMap(([unitId, duties]) => {
      const [first] = duties;
      if (!first) return [];
      return {
        accountIds: officers.filter((one) => one.unitId === unitId).map((one) => one.accountId),
        kind: "task.year-asked",
        subject: { type: "task" as const, id: first.id },
        title: `Cơ quan có ${duties.length} nhiệm vụ thường xuyên phải ghi kết quả năm ${year}, chậm nhất ngày 31/12/${year}.`,
        key: `year-${year}`,
      };
    }),
  );
}
