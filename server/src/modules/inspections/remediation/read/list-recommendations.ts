import { Id, LocalDate, type RecommendationPage, type RecommendationQuery, type RecommendationRow } from "@dondoc/contract"; // prettier-ignore
import { sql } from "kysely";
import type { z } from "zod";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { describePeriod, periodAndBefore } from "../../../indicators/index.ts";
import { unitRefs } from "../../../organisation/index.ts";
import { unitOn } from "../../read/refs.ts";
import { daysOf, knownRecommendations, shownBy } from "./followed-recommendations.ts";
import { recommendationFigures } from "./recommendation-figures.ts";

/**
 * The register of recommendations of a period, as far as the reader may know of them, the last asked first, with how many each of
 * its lists has.
 * @throws PERIOD_UNKNOWN, PERIOD_TO_COME, AS_OF_OUTSIDE, INVALID for a cursor of another list
 */
export async function listRecommendations(
  tx: Tx,
  { show, unitId, cursor, limit, ...asked }: z.output<typeof RecommendationQuery>,
  today: string,
): Promise<RecommendationPage> {
  const { now: period } = await periodAndBefore(tx, today, asked);
  const followed = { ...daysOf(period), unitId };
  const after = placeOf(cursor);
  const { rows } = await sql<RecommendationRow>`
    select known.id, known.inspection_id as "inspectionId", jsonb_build_object('id', finding.id,
        'label', 'KT-' || inspection.number || '.' || finding.ordinal, 'title', finding.title, 'notedOn', finding.noted_on) as finding,
      ${unitOn("known.unit_id", followed.day)} as unit, known.measure, known.issued_on as "issuedOn", known.repeats,
      case when task.id is not null then jsonb_build_object('id', task.id, 'number', task.number) end as task, known.due_on as "dueOn", known.overdue,
      case when known.ended_on is not null then jsonb_build_object('as', known.ended_as, 'on', known.ended_on) end as ended,
      known.reopened_on as "reopenedOn"
    from (${knownRecommendations(followed)}) known
    join app.finding on finding.id = known.finding_id
    join app.inspection on inspection.id = known.inspection_id
    left join app.task on task.id = known.task_id
    where ${shownBy(followed.from)[show]}
      ${after === null ? sql`` : sql`and (known.issued_on, known.id) < (${after.issuedOn}::date, ${after.id}::uuid)`}
    order by known.issued_on desc, known.id desc limit ${limit + 1}`.execute(tx);
  const page = cutPage(rows, limit, ({ issuedOn, id }) => [issuedOn, id]);
  const units = unitId === undefined ? null : await unitRefs(tx, [unitId], followed.day);
  return {
    period: describePeriod(period),
    unit: (unitId !== undefined && units?.get(unitId)) || null,
    figures: await recommendationFigures(tx, followed),
    items: page.rows,
    next: page.next,
  };
}

function placeOf(cursor: string | undefined): { issuedOn: string; id: string } | null {
  const values = decodeCursor(cursor, 2);
  if (values === null) return null;
  const [issuedOn, id] = [LocalDate.safeParse(values[0]), Id.safeParse(values[1])];
  if (!issuedOn.success || !id.success) throw refusals.INVALID();
  return { issuedOn: issuedOn.data, id: id.data };
}
