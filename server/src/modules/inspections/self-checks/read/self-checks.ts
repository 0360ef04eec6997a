import type { OpenPoint, SelfCheck, SelfCheckPage } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { nameBehind, unitOn } from "../../read/refs.ts";
import { lateness, type SelfCheckSubject } from "../domain/self-check-rules.ts";

type ReadPoint = Omit<OpenPoint, "daysLate">;
type Read = Omit<SelfCheck, "acts" | "daysLate" | "points"> & {
  plannedOn: string;
  points: ReadPoint[];
};
type OnSelfCheck = Parameters<typeof verdictsOn<SelfCheckSubject>>[3];

interface Asked {
  limit: number;
  cursor?: string | undefined;
  year?: number | undefined;
  unitId?: string | undefined;
}

/** What agencies look at within themselves, by its last day, the latest first. */
export async function listSelfChecks(
  tx: Tx,
  actor: Actor,
  { limit, cursor, year, unitId }: Asked,
  { today, acts }: { today: string; acts: OnSelfCheck },
): Promise<z.output<typeof SelfCheckPage>> {
  const [lastDay = null, number = null] = decodeCursor(cursor, 2) ?? [];
  const from = year === undefined ? null : `${year}-01-01`;
  const { rows } = await sql<Read>`
    select own.id, own.version, own.number, ${unitOn("own.agency_unit_id", today)} as agency,
      ${unitOn("own.target_unit_id", today)} as target, own.theme, own.last_day::text as "lastDay", own.planned_on::text as "plannedOn",
      case when own.done_on is not null then jsonb_build_object('on', own.done_on, 'summary', own.summary, 'found', own.found,
        'leftOpen', own.left_open, 'documentNumber', own.document_number, 'by', coalesce(${nameBehind("own.done_by")}, '')) end as done,
      case when own.dropped_on is not null then jsonb_build_object('on', own.dropped_on, 'because', own.dropped_because,
        'by', coalesce(${nameBehind("own.dropped_by")}, '')) end as dropped,
      (select coalesce(jsonb_agg(jsonb_build_object('id', point.id, 'ordinal', point.ordinal, 'content', point.content,
          'unit', ${unitOn("point.unit_id", today)}, 'dueOn', point.due_on, 'settled', case when point.settled_on is not null then
            jsonb_build_object('on', point.settled_on, 'words', point.settled_words, 'documentNumber', point.document_number,
              'by', coalesce(${nameBehind("point.settled_by")}, '')) end) order by point.ordinal), '[]')
        from app.self_check_point point where point.self_check_id = own.id) as points
    from app.self_check own
    where (${from}::date is null or (own.last_day >= ${from}::date and own.last_day < ${from}::date + interval '1 year'))
      and (${unitId ?? null}::uuid is null or own.agency_unit_id = ${unitId ?? null}::uuid)
      and (${number}::bigint is null or (own.last_day, own.number) < (${lastDay}::date, ${number}::bigint))
    order by own.last_day desc, own.number desc limit ${limit + 1}`.execute(tx);
  const cut = cutPage(rows, limit, (row) => [row.lastDay, row.number]);
  const items = cut.rows.map(({ plannedOn, ...row }): SelfCheck => {
    const { id, version, number: shown, agency, lastDay: last, done, dropped, points } = row;
    const subject = { id, version, number: shown, agencyUnitId: agency.id, lastDay: last, plannedOn, isDone: done !== null, doneOn: done?.on ?? null, isDropped: dropped !== null, leftOpen: done?.leftOpen ?? 0, points: points.length, settled: points.filter(({ settled }) => settled !== null).length }; // prettier-ignore
    const late = lateness({ lastDay: last, doneOn: done?.on ?? null, dropped: dropped !== null }, today); // prettier-ignore
    return {
      ...row,
      points: points.map((point) => ({
        ...point,
        daysLate: lateness({ lastDay: point.dueOn, doneOn: point.settled?.on ?? null, dropped: false }, today), // prettier-ignore
      })),
      daysLate: late,
      acts: verdictsOn(actor, subject, today, acts),
    };
  });
  return { items, next: cut.next };
}

/** Takes a self-check for this transaction, in the version the client saw. */
export async function lockSelfCheck(
  tx: Tx,
  { selfCheckId, version }: { selfCheckId: string; version: number },
): Promise<SelfCheckSubject> {
  const { rows } = await sql<SelfCheckSubject>`
    select id, version, number, agency_unit_id as "agencyUnitId", last_day::text as "lastDay", planned_on::text as "plannedOn",
      done_on is not null as "isDone", done_on::text as "doneOn", dropped_on is not null as "isDropped", coalesce(left_open, 0) as "leftOpen",
      (select count(*)::int from app.self_check_point point where point.self_check_id = self_check.id) as points,
      (select count(point.settled_on)::int from app.self_check_point point where point.self_check_id = self_check.id) as settled
    from app.self_check where id = ${selfCheckId}::uuid for update`.execute(tx);
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("việc tự kiểm tra này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
