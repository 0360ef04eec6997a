import type { RecommendationShow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";

/** Which recommendations: of a period, as its last day knew them, narrowed to an agency. */
export interface FollowedBy {
  from: string;
  day: string;
  /** Asked of this agency, or with it now. */
  unitId?: string | undefined;
}

/** What happened after a period's end is none of its figures, however late they are asked for. */
export const daysOf = ({
  from,
  to,
  day,
}: {
  from: string;
  to: string;
  day: string;
}): FollowedBy => ({
  from,
  day: to < day ? to : day,
});

/**
 * The recommendations that were issued by `day`, each as it stood when that day ended: what was verified or closed later is open
 * then. Verified is put right, until it is closed as less than that (evaluation digest 15.2). `followed` says that the period had to
 * do with it: not ended before its first day.
 */
export const knownRecommendations = ({ from, day, unitId }: FollowedBy): RawBuilder<unknown> => sql`
  select standing.*, standing.ended_on is null or standing.ended_on >= ${from}::date as followed,
    standing.issued_on < ${from}::date as carried_over,
    standing.ended_on is null and coalesce(held.timeliness = 'OPEN_OVERDUE', false) as overdue, held.last_day as due_on
  from (
    select asked.id, asked.inspection_id, asked.finding_id, asked.unit_id, asked.task_id, asked.measure, asked.issued_on,
      finding.recurrence_of is not null as repeats,
      case when asked.reopened_on <= ${day}::date then asked.reopened_on end as reopened_on,
      case when least(asked.verified_on, asked.closed_on) <= ${day}::date then least(asked.verified_on, asked.closed_on) end as ended_on,
      case when asked.closed_on <= ${day}::date then asked.closed_as else 'implemented' end as ended_as
    from app.recommendation asked join app.finding on finding.id = asked.finding_id
    where asked.issued_on <= ${day}::date
      ${
        unitId === undefined
          ? sql``
          : sql`and (asked.unit_id = ${unitId}::uuid or exists (
        select from app.task where task.id = asked.task_id and task.holder_unit_id = ${unitId}::uuid))`
      }
  ) standing
  left join lateral (
    select held.last_day, app.timeliness(held.state, held.last_day, held.received_on, held.submitted_on, held.completed_on,
      ${day}::date, ${day}::date, held.extension_pending) as timeliness
    from app.tasks_as_of(${day}::date) held where held.task_id = standing.task_id
      and (standing.ended_on is null or standing.ended_on >= ${from}::date or standing.reopened_on >= ${from}::date)
  ) held on true`;

/** Which of them a list has, and its figure counts; of `known`. */
export const shownBy = (
  from: string,
): Readonly<Record<RecommendationShow, RawBuilder<boolean>>> => {
  const ended = (as: string) =>
    sql<boolean>`(known.followed and known.ended_on is not null and known.ended_as = ${as})`;
  return {
    followed: sql`known.followed`,
    "carried-over": sql`(known.followed and known.carried_over)`,
    issued: sql`(known.followed and not known.carried_over)`,
    repeating: sql`(known.followed and known.repeats)`,
    implemented: ended("implemented"),
    partly: ended("partly"),
    "not-implemented": ended("not-implemented"),
    open: sql`(known.ended_on is null)`,
    overdue: sql`known.overdue`,
    reopened: sql`(known.reopened_on >= ${from}::date)`,
  };
};
