import type { RiskCode } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";

/** What a source is asked: as of which day, by which bound of the weighing. */
interface Asked {
  day: string;
  bound: number;
}
/**
 * The rows that a criterion counts: `unit_id` whose they are, `row_id`, `opens_id` the record that a row opens, `task_id` where it
 * hangs on one, `on_day`, and `n`, of which its note tells. What was not announced and has not begun is in none.
 */
type Source = (asked: Asked) => RawBuilder<unknown>;

const open = sql`h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;
const monthsBefore = ({ day, bound }: Asked) =>
  sql`(${day}::date - make_interval(months => ${bound}::int))::date`;
const endOf = (day: string) => sql`((${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/**
 * In two looks, each into an index of its own: what stands so to this day, and what a later day changed, of which there is nothing
 * when the day is today.
 */
const overdueLong: Source = ({ day, bound }) => {
  const overdue = (from: RawBuilder<unknown>) => sql`
  select h.holder_unit_id as unit_id, h.task_id as row_id, h.task_id as opens_id, h.task_id, h.last_day as on_day,
    ${day}::date - h.last_day as n
  from ${from} and h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and h.last_day < ${day}::date - ${bound}::int
    and app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, null, ${day}::date, ${day}::date, h.extension_pending) = 'OPEN_OVERDUE'`;
  return sql`${overdue(sql`app.task_history h where h.until_day = 'infinity' and h.day <= ${day}::date`)}
    union all ${overdue(sql`app.tasks_as_of(${day}::date) h where h.until_day < 'infinity'`)}`;
};

/** Letters that were signed, while this agency held the task; reminders that the program sends by itself are none. */
const urgedOften: Source = ({ day, bound }) => sql`
  select h.holder_unit_id as unit_id, h.task_id as row_id, h.task_id as opens_id, h.task_id, urged.last as on_day, urged.times as n
  from (select task_id, unit_id, count(*)::int as times, max(issued_on) as last from app.urging
      where issued_on <= ${day}::date group by task_id, unit_id having count(*) > ${bound}::int) urged
  join app.tasks_as_of(${day}::date) h on h.task_id = urged.task_id and h.holder_unit_id = urged.unit_id where ${open}`;

const returnedOften: Source = ({ day, bound }) => sql`
  select h.holder_unit_id as unit_id, h.task_id as row_id, h.task_id as opens_id, h.task_id, back.last as on_day, back.times as n
  from (select task_id, count(*)::int as times, (max(decided_at) at time zone 'Asia/Ho_Chi_Minh')::date as last from app.task_submission
      where returned_fault = 'agency' and decided_at < ${endOf(day)} group by task_id having count(*) >= ${bound}::int) back
  cross join lateral (select * from app.tasks_as_of(${day}::date) held where held.task_id = back.task_id offset 0) h where ${open}`;

const wantsDate = sql`task.term_class not in ('STANDING', 'RECURRING', 'CONDITIONAL')`;
const withAgency = sql`('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;
/**
 * Standing and recurring duties and those that wait for an event have no date by their nature. Of what stands so to this day the task
 * itself tells whether it is one of the few that ought to have one; what changed later is asked task by task.
 */
const undatedLong: Source = (asked) => {
  const undated = (from: RawBuilder<unknown>, also: RawBuilder<unknown>) => sql`
  select h.holder_unit_id as unit_id, h.task_id as row_id, h.task_id as opens_id, h.task_id, h.received_on as on_day, 0 as n
  from ${from}
  where ${also} and h.state in ${withAgency} and h.last_day is null and h.received_on < ${monthsBefore(asked)}`;
  const history = sql`app.tasks_as_of(${asked.day}::date)`;
  const stillSo = sql`(select task.id from app.task where task.last_day is null and task.state in ${withAgency} and ${wantsDate}
      and task.received_on < ${monthsBefore(asked)} offset 0) wanted
    cross join lateral (select * from ${history} held where held.task_id = wanted.id offset 0) h`;
  const of = sql`exists (select from app.task where task.id = h.task_id and ${wantsDate})`;
  return sql`${undated(stillSo, sql`h.until_day = 'infinity'`)}
    union all ${undated(sql`${history} h`, sql`h.until_day < 'infinity' and ${of}`)}`;
};

const partnerComplaints: Source = (asked) => sql`
  select report.accused_unit_id as unit_id, report.id as row_id, report.id as opens_id, report.task_id, report.found_on as on_day, 0 as n
  from app.partner_report report
  where report.outcome in ('accepted', 'shared') and report.found_on > ${monthsBefore(asked)} and report.found_on <= ${asked.day}::date`;

const lateVoice = ({ day, bound }: Asked, settled: RawBuilder<unknown>) => sql`
  select voice.unit_id, voice.voice_id as row_id, voice.voice_id as opens_id, null::uuid as task_id, voice.answer_due_on as on_day,
    ${day}::date - voice.answer_due_on as n
  from app.risk_voice voice
  where ${settled} and voice.answer_due_on <= ${day}::date - ${bound}::int and voice.round_from <= ${day}::date`;
/** Not answered and not closed when the day ended: still so, or settled later; each is a look into an index of its own. */
const voicesLate: Source = (asked) => sql`
  ${lateVoice(asked, sql`voice.answered_on is null and voice.closed_on is null`)}
  union all ${lateVoice(asked, sql`voice.settled_on > ${asked.day}::date and (voice.answered_on is not null or voice.closed_on is not null)`)}`;

const voicesAgain: Source = (asked) => sql`
  select voice.unit_id, voice.voice_id as row_id, voice.voice_id as opens_id, null::uuid as task_id, voice.round_from as on_day,
    voice.round - 1 as n
  from app.risk_voice voice
  where voice.round > 1 and voice.round_from > ${monthsBefore(asked)} and voice.round_from <= ${asked.day}::date`;

/** Counts for the agency that held the task on the day; a voice about two tasks of one agency is one. */
const voicesOnTasks: Source = (asked) => sql`
  select distinct on (h.holder_unit_id, said.voice_id) h.holder_unit_id as unit_id, said.voice_id as row_id, said.voice_id as opens_id,
    said.task_id, said.received_on as on_day, 0 as n
  from app.risk_voice_task said join app.tasks_as_of(${asked.day}::date) h on h.task_id = said.task_id
  where said.received_on > ${monthsBefore(asked)} and said.received_on <= ${asked.day}::date
  order by h.holder_unit_id, said.voice_id, said.task_id`;

/** Until its inspection is closed a finding is taken to be open. */
const findingsOpen: Source = (asked) => sql`
  select finding.unit_id, finding.finding_id as row_id, finding.inspection_id as opens_id, null::uuid as task_id,
    finding.noted_on as on_day, 0 as n
  from app.risk_finding finding
  where finding.inspection_state <> 'CLOSED' and finding.record_signed_on < ${monthsBefore(asked)}`;

const findingsRepeated: Source = (asked) => sql`
  select finding.unit_id, finding.finding_id as row_id, finding.inspection_id as opens_id, null::uuid as task_id,
    finding.noted_on as on_day, 0 as n
  from app.risk_finding finding
  where finding.recurrence_of is not null and finding.noted_on > ${monthsBefore(asked)} and finding.record_signed_on <= ${asked.day}::date`;

/** All that ever began there: the last one says how long ago. */
const inspected: Source = ({ day }) => sql`
  select seen.unit_id, seen.inspection_id as row_id, seen.inspection_id as opens_id, null::uuid as task_id, seen.begun_on as on_day, 0 as n
  from app.risk_inspected seen where seen.begun_on <= ${day}::date`;

const sources: Readonly<Record<Exclude<RiskCode, "ON_TIME_LOW" | "UPDATED_LOW">, Source>> = {
  OVERDUE_LONG: overdueLong,
  URGED_OFTEN: urgedOften,
  RETURNED_OFTEN: returnedOften,
  PARTNER_COMPLAINTS: partnerComplaints,
  UNDATED_LONG: undatedLong,
  VOICES_LATE: voicesLate,
  VOICES_AGAIN: voicesAgain,
  VOICES_ON_TASKS: voicesOnTasks,
  FINDINGS_OPEN: findingsOpen,
  FINDINGS_REPEATED: findingsRepeated,
  NOT_INSPECTED: inspected,
};

/** Where a criterion takes its rows from; null of a rate, whose rows stand on its indicator's page. */
export const sourceOf = (code: RiskCode): Source | null =>
  code === "ON_TIME_LOW" || code === "UPDATED_LOW" ? null : sources[code];

/**
 * Every unit with the agency that answers for it on a day: a division's its agency, of what ended who stands for it. As a table
 * `home (unit_id, agency_id)` after `with`.
 */
export const homes = (day: string): RawBuilder<unknown> => sql`
  home (unit_id, agency_id) as materialized (
    select unit.id, case when version.kind = 'division' then coalesce(version.parent_id, now.id) else now.id end
    from app.unit cross join lateral (select app.unit_now(unit.id, ${day}::date) as id) now
    left join app.unit_version version on version.unit_id = now.id and daterange(version.valid_from, version.valid_to) @> ${day}::date)`;
