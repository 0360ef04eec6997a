import { isWorkingDay, vietnameseDate, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { holdersOfAct } from "../../access/index.ts";
import { notifyEach, type AddressedNotice } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { isRemindedOn } from "../domain/remind-again.ts";
import { measureLabel } from "../domain/words.ts";

interface OverdueRemedy {
  id: string;
  number: number;
  remedyBy: string;
  /** Whom it is about: a person with their agency's head, of an agency its head and focal officers. */
  accountIds: string[];
}

/** Remedies that nobody has reported after their day, with whom they are asked of. Served by measure_remedy_open. */
async function overdueRemedies(tx: Tx, day: string): Promise<OverdueRemedy[]> {
  const { rows } = await sql<OverdueRemedy>`
    select measure.id, measure.number, measure.remedy_by as "remedyBy",
      array(select account.id from app.account where account.person_id = measure.person_id and account.locked_at is null
        union
        select account.id from app.role_grant held join app.account on account.id = held.account_id and account.locked_at is null
        where held.unit_id = app.unit_now(measure.unit_id, ${day}::date) and daterange(held.valid_from, held.valid_to) @> ${day}::date
          and (held.role_code in ('AGENCY_HEAD', 'OFFICE_CHIEF') or (measure.person_id is null and held.role_code = 'AGENCY_FOCAL'))
      ) as "accountIds"
    from app.measure where measure.remedy_by < ${day}::date and measure.remedied_on is null and measure.remedy_reported_on is null
      and measure.withdrawn_on is null`.execute(tx);
  return rows;
}

interface OverdueStep {
  id: string;
  number: number;
  step: "review" | "report" | "evaluate" | "conclude";
  dueOn: string;
  accountIds: string[];
}

/** Proposals under Decree 73/2023 whose clock has run out, with whoever the step is up to. */
async function overdueSteps(tx: Tx, day: string): Promise<OverdueStep[]> {
  const { rows } = await sql<OverdueStep>`
    select late.id, late.number, late.step, late.due_on as "dueOn",
      array(select account.id from app.account where account.person_id = late.person_id and account.locked_at is null) as "accountIds"
    from (select dare.id, dare.number, running.step,
        case running.step when 'review' then dare.review_by when 'evaluate' then dare.evaluate_by when 'conclude' then dare.conclude_by
          else dare.report_by end as due_on,
        case running.step when 'report' then dare.person_id
          else app.innovation_head(dare.person_id, dare.reviewer_unit_id, ${day}::date) end as person_id
      from app.innovation dare
      cross join lateral (select case when dare.state = 'SUBMITTED' then 'review' when dare.state = 'REPORTED' then 'evaluate'
        when dare.state in ('RUNNING', 'ADJUSTED', 'STOPPED') then 'report' else 'conclude' end as step) running
      where dare.state in ('SUBMITTED', 'REPORTED', 'RUNNING', 'ADJUSTED', 'STOPPED')
        or dare.state in ('ACHIEVED', 'PARTLY', 'MISSED') and dare.protection is null) late
    where late.due_on < ${day}::date`.execute(tx);
  return rows;
}

const wanted: Record<OverdueStep["step"], string> = {
  review: "xem xét",
  report: "báo cáo kết quả thực hiện",
  evaluate: "đánh giá kết quả",
  conclude: "ghi kết luận",
};

/**
 * Reminds of what the register waits for after its day: remedies that were not reported, steps of proposals under Decree 73/2023.
 * On the first working day after it and then every so many (setting); the day is the notice's key, so that a second run says
 * nothing again. The sentences leave the house by mail: they name nobody and say not what for.
 */
export const overdueRound: Round = {
  name: "accountability.overdue",
  title: "Nhắc khắc phục và các bước quá hạn trong sổ trách nhiệm",
  at: "00:40",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const settings = await readSettings(tx, day);
      const { calendar } = settings;
      if (!isWorkingDay(calendar, day)) return 0;
      const today = <T>(rows: readonly T[], dueOf: (row: T) => string): T[] =>
        rows.filter((row) =>
          isRemindedOn(
            workingDaysBetween(calendar, dueOf(row), day),
            settings["measure.remindDays"],
          ),
        );
      const remedies = today(await overdueRemedies(tx, day), ({ remedyBy }) => remedyBy);
      const steps = today(await overdueSteps(tx, day), ({ dueOn }) => dueOn);
      const keepers = await holdersOfAct(tx, "accountability.check-remedy", day);
      const notices = [
        ...remedies.map(({ id, number, remedyBy, accountIds }): AddressedNotice => ({
          kind: "accountability.remedy-overdue",
          subject: { type: "measure", id },
          accountIds: [...accountIds, ...keepers],
          title: `Ghi nhận ${measureLabel(number)} trong sổ trách nhiệm: chưa có báo cáo khắc phục, thời hạn đã hết ngày ${vietnameseDate(remedyBy)}.`,
          key: day,
        })),
        ...steps.map(({ id, number, step, dueOn, accountIds }): AddressedNotice => ({
          kind: "dare.overdue",
          subject: { type: "innovation", id },
          accountIds,
          title: `Đề xuất DX-${number} chờ ${wanted[step]}, thời hạn đã hết ngày ${vietnameseDate(dueOn)}.`,
          key: day,
        })),
      ];
      return notifyEach(tx, clock.now(), notices, { atOnce: false });
    }),
};
