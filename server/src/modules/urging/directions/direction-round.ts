import { isWorkingDay, vietnameseDate, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { notifyEach } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { ANSWERING } from "./write/tell-of-direction.ts";

interface Waiting {
  id: string;
  taskId: string;
  number: number;
  givenBy: string;
  givenAs: string;
  givenOn: string;
  answerBy: string;
  monitorId: string | null;
  answering: string[];
}

/**
 * Asks on, each working day from the last day on, for the answer to what a leader has directed: the agency and the Office; whoever
 * gave it hears once it is overdue. The day is the notice's key, so that a second run says nothing again.
 */
export const directionRound: Round = {
  name: "urging.directions",
  title: "Hỏi lại chỉ đạo chưa được trả lời",
  at: "00:30",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const { calendar } = await readSettings(tx, day);
      if (!isWorkingDay(calendar, day)) return 0;
      const { rows } = await sql<Waiting>`
        select direction.id, task.id as "taskId", task.number, direction.given_by as "givenBy", direction.given_as as "givenAs",
          direction.given_on as "givenOn", direction.answer_by as "answerBy", task.monitor_account_id as "monitorId",
          array(select distinct account.id from app.role_grant held
            join app.account on account.id = held.account_id and account.locked_at is null
            where held.unit_id = task.holder_unit_id and held.role_code = any (${[...ANSWERING]}::text[])
              and daterange(held.valid_from, held.valid_to) @> ${day}::date) as answering
        from app.task_direction direction join app.task on task.id = direction.task_id
        where direction.answered_at is null and direction.withdrawn_at is null and direction.answer_by <= ${day}::date
        order by direction.id`.execute(tx);
      const notices = rows.flatMap((waiting) => {
        const { taskId, number, givenBy, givenAs, givenOn, monitorId, answering } = waiting;
        const late = workingDaysBetween(calendar, waiting.answerBy, day);
        const when = late === 0 ? "hôm nay là ngày cuối" : `đã quá hạn ${late} ngày làm việc`;
        const about = {
          kind: "direction.reminder",
          subject: { type: "task" as const, id: taskId },
          key: `${waiting.id}:${day}`,
        };
        const asked = monitorId === null ? answering : [...answering, monitorId];
        const what = `chỉ đạo ngày ${vietnameseDate(givenOn)} về NV-${number}`;
        const reminders = [
          { ...about, accountIds: asked, title: `Chưa trả lời ${what} của ${givenAs}: ${when}.` },
        ];
        if (late > 0) {
          const title = `Cơ quan chưa trả lời ${what} của đồng chí: ${when}.`;
          reminders.push({ ...about, accountIds: [givenBy], title });
        }
        return reminders;
      });
      return notifyEach(tx, clock.now(), notices);
    }),
};
