import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { SubjectType } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import { readSettings } from "../../settings/index.ts";
import { powerLabel } from "../domain/words.ts";

const KEEPING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF", "HOME_AFFAIRS"];

interface DueLine {
  id: string;
  type: Extract<SubjectType, "decentralised-power" | "working-regulation">;
  unitId: string;
  number: number | null;
  documentNumber: string;
  nextReviewOn: string;
}

/** Some days before a power or a working regulation is due for review, whoever keeps it is told, once for each such day. */
export const reviewRound: Round = {
  name: "programmes.reviews",
  title: "Nhắc rà soát phân cấp, quy chế làm việc",
  at: "06:30",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const until = addDays(day, (await readSettings(tx, day))["registers.remindDays"]);
      const { rows } = await sql<DueLine>`
        select id, 'decentralised-power' as type, app.unit_now(owner_unit_id, ${day}::date) as "unitId", number::int as number,
          act_number as "documentNumber", next_review_on as "nextReviewOn" from app.decentralised_power
        where next_review_on <= ${until}::date and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
        union all
        select id, 'working-regulation', app.unit_now(unit_id, ${day}::date), null, document_number, next_review_on
        from app.working_regulation where next_review_on <= ${until}::date and valid_from <= ${day}::date
          and (valid_to is null or valid_to > ${day}::date)`.execute(tx);
      const units = [...new Set(rows.map(({ unitId }) => unitId))];
      const officers = await officersOf(tx, units, KEEPING, day);
      return notifyEach(
        tx,
        clock.now(),
        rows.map(({ id, type, unitId, number, documentNumber, nextReviewOn }) => ({
          accountIds: officers.filter((one) => one.unitId === unitId).map((one) => one.accountId),
          kind: "register.review-due",
          subject: { type, id },
          title: `${number === null ? `Quy chế làm việc số ${documentNumber}` : `Nội dung phân cấp ${powerLabel(number)}`} đến hạn rà soát ngày ${vietnameseDate(nextReviewOn)}.`,
          key: `review:${nextReviewOn}`,
        })),
        { atOnce: false },
      );
    }),
};
