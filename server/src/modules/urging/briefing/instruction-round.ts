import { isWorkingDay, vietnameseDate, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { notifyEach } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";

interface Waiting {
  id: string;
  leaderAccountId: string;
  enteredBy: string;
  leader: string;
  saidOn: string;
  agency: string;
  confirmBy: string;
}

/**
 * Asks on, each working day from the last day on, for what a leader has said and not confirmed: the leader, and whoever wrote it
 * down. The day is the notice's key, so that a second run says nothing again.
 */
export const instructionRound: Round = {
  name: "urging.instructions",
  title: "Hỏi lại chỉ đạo chưa xác nhận",
  at: "00:30",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const { calendar } = await readSettings(tx, day);
      if (!isWorkingDay(calendar, day)) return 0;
      const { rows } = await sql<Waiting>`
        select said.id, said.leader_account_id as "leaderAccountId", said.entered_by as "enteredBy", leader.full_name as leader,
          said.said_on as "saidOn", version.name as agency, said.confirm_by as "confirmBy"
        from app.leader_instruction said
        join app.account on account.id = said.leader_account_id join app.person leader on leader.id = account.person_id
        join lateral (select name from app.unit_version where unit_id = said.unit_id
          order by daterange(valid_from, valid_to) @> ${day}::date desc, valid_from desc limit 1) version on true
        where said.confirmed_at is null and said.disowned_at is null and said.confirm_by <= ${day}::date`.execute(
        tx,
      );
      const notices = rows.flatMap(({ id, leaderAccountId, enteredBy, leader, ...said }) => {
        const late = workingDaysBetween(calendar, said.confirmBy, day);
        const when = late === 0 ? "hôm nay là ngày cuối" : `đã quá hạn ${late} ngày làm việc`;
        const what = `ý kiến nói ngày ${vietnameseDate(said.saidOn)} (giao ${said.agency})`;
        const about = {
          kind: "instruction.reminder",
          subject: { type: "instruction" as const, id },
          key: day,
        };
        return [
          {
            ...about,
            accountIds: [leaderAccountId],
            title: `Chờ đồng chí xác nhận ${what}: ${when}.`,
          },
          { ...about, accountIds: [enteredBy], title: `${leader} chưa xác nhận ${what}: ${when}.` },
        ];
      });
      return notifyEach(tx, clock.now(), notices);
    }),
};
