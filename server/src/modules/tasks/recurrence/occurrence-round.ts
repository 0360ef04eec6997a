import { sql } from "kysely";
import { defineNote, telling } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { readSettingsToProject, type Settings } from "../../settings/index.ts";
import type { DueRule } from "../assigning/task-order.ts";
import { projectDate } from "../domain/project-fixed.ts";
import { linkPeriods } from "../chains/link-periods.ts";
import { tellAssigned } from "../assigning/tell-assigned.ts";
import { rememberTasks } from "../locking/task-history.ts";
import { datedRules, nextPeriodStart, periodsBegun, periodWords } from "./domain/periods.ts";

/** Duties taken in one transaction: long enough to be cheap, short enough to let a person's act in between. */
const AT_ONCE = 1000;

interface Duty {
  id: string;
  number: number;
  state: string;
  due_rule: DueRule;
  received_on: string;
  created_on: string;
  period: string | null;
  /** Days on which the duty rested; both ends count. */
  rests: { from: string; to: string | null }[];
}

defineNote(
  "tasks.occurrence",
  "Lập nhiệm vụ của kỳ mới",
  telling<{ period: string; duty: string }>(
    ({ period, duty }) => `lập nhiệm vụ kỳ ${period} của nhiệm vụ định kỳ ${duty}`,
  ),
);

/**
 * Makes the task of each period that has begun (ADR 13), also of those whose night was missed: such a one is overdue from its
 * birth, and never left out. A period that a duty has already is left alone; a duty that rests makes none.
 */
export const occurrenceRound: Round = {
  name: "tasks.occurrences",
  title: "Sinh nhiệm vụ của kỳ mới",
  at: "00:05",
  async run({ db, clock }, day, signal) {
    let made = 0;
    for (;;) {
      signal.throwIfAborted();
      const now = clock.now();
      const batch = await inScope(db, theProgram, (tx) => makeOccurrences(tx, now, day));
      made += batch.made;
      if (batch.duties < AT_ONCE) return made;
    }
  },
};

async function makeOccurrences(
  tx: Tx,
  now: Date,
  day: string,
): Promise<{ duties: number; made: number }> {
  const { rows: duties } = await sql<Duty>`
    select id, number, state, due_rule, received_on, period,
      (select coalesce(jsonb_agg(jsonb_build_object('from', rest.from_on, 'to', rest.to_on)), '[]')
        from app.waiting_period rest where rest.task_id = task.id and rest.kind = 'suspended') as rests,
      (created_at at time zone 'Asia/Ho_Chi_Minh')::date as created_on
    from app.task where next_occurrence_on <= ${day}::date and state <> 'SUSPENDED'
    order by next_occurrence_on, id limit ${AT_ONCE} for update`.execute(tx);
  if (duties.length === 0) return { duties: 0, made: 0 };
  const settings = await readSettingsToProject(tx, day);
  const wanted = duties.flatMap((duty) => occurrencesOf(duty, day, now, settings));
  const made = await insertOccurrences(tx, now, wanted);
  await linkPeriods(
    tx,
    now,
    made.map(({ id }) => id),
  );
  await planNext(tx, duties, day);
  await rememberTasks(
    { tx, now, today: localDateOf(now) },
    made.map(({ id }) => id),
  );
  await tellAssigned(
    { tx, now, today: day },
    made.map(({ id, holder, partners, due_on: dueOn, period }) => ({
      id,
      holderUnitId: holder,
      order: { coordinatingUnitIds: partners },
      projection: { dueOn, bound: "before" },
      period: periodWords(period),
    })),
    new Map(made.map(({ id, number }) => [id, number])),
    { atOnce: false },
  );
  if (made.length > 0) {
    const events = made.map(({ id, number, duty, last_day, period }) => ({
      act: "tasks.occurrence",
      subjectType: "task",
      subjectId: id,
      payload: {
        task: `NV-${number}`,
        duty: `NV-${duty}`,
        period: periodWords(period),
        due: last_day,
      },
    }));
    await appendEvents(tx, theProgram, now, events);
  }
  return { duties: duties.length, made: made.length };
}

/** What fell due while the duty rested was asked of nobody. */
const fellDueAtRest = ({ rests }: Duty, lastDay: string) =>
  rests.some(({ from, to }) => from <= lastDay && (to === null || lastDay <= to));

const hasEnded = ({ state }: Duty) => state === "REVOKED" || state === "TRANSFERRED";

/**
 * The periods after the duty's own that have begun. What fell due before the task was given is nobody's debt: a directive that
 * is entered late makes nobody late for the past.
 */
function occurrencesOf(duty: Duty, day: string, now: Date, settings: Settings) {
  if (hasEnded(duty)) return [];
  const periods = periodsBegun(datedRules(duty.due_rule.due), {
    dueAfter: duty.received_on,
    begunBy: day,
  });
  return periods
    .filter(({ key, dueOn }) => key !== duty.period && dueOn >= duty.created_on)
    .flatMap(({ key, startsOn, dueOn, rule }) => {
      const part = projectDate(dueOn, "before", settings.beforeDateMeans);
      if (part === null || fellDueAtRest(duty, part.lastDay)) return [];
      const { due: _rules, ...story } = duty.due_rule;
      return [
        {
          id: newId(now.getTime()),
          duty_id: duty.id,
          period: key,
          due_on: dueOn,
          last_day: part.lastDay,
          received_on: startsOn > duty.received_on ? startsOn : duty.received_on,
          due_rule: {
            ...story,
            due: [{ before: dueOn }],
            occurrence: { period: key, rule, duty: duty.number },
          },
        },
      ];
    });
}

interface Made {
  id: string;
  number: number;
  duty: number;
  due_on: string;
  last_day: string;
  period: string;
  holder: string;
  partners: string[];
}

/**
 * The duty's own row gives everything but the dates; whoever cooperates in the duty cooperates in its period. A period that the
 * agency made which held the duty before is not made again.
 */
async function insertOccurrences(
  tx: Tx,
  now: Date,
  wanted: ReturnType<typeof occurrencesOf>,
): Promise<Made[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<Made>`
    with made as (
      insert into app.task (id, assignment_id, document_id, holder_unit_id, monitor_account_id, field_id, title, deliverable, term_class,
        origin, due_phrase, due_rule, original_due_on, due_on, due_bound, last_day, received_on, start_estimated, state,
        acknowledged_at, created_at, duty_id, period)
      select wanted.id, duty.assignment_id, duty.document_id, duty.holder_unit_id, duty.monitor_account_id, duty.field_id,
        duty.title, duty.deliverable, 'FIXED', duty.origin, duty.due_phrase, wanted.due_rule, wanted.due_on, wanted.due_on, 'before',
        wanted.last_day, wanted.received_on, duty.start_estimated,
        case when duty.acknowledged_at is null then 'ASSIGNED' else 'IN_PROGRESS' end,
        case when duty.acknowledged_at is not null then ${now}::timestamptz end, ${now}, duty.id, wanted.period
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (id uuid, duty_id uuid, period text, due_on date,
        last_day date, received_on date, due_rule jsonb)
      join app.task duty on duty.id = wanted.duty_id
      where not exists (
        with recursive earlier (id) as (
          select from_task_id from app.task_transfer where to_task_id = wanted.duty_id
          union select transfer.from_task_id from earlier join app.task_transfer transfer on transfer.to_task_id = earlier.id
        )
        select from earlier join app.task share on share.duty_id = earlier.id where share.period = wanted.period)
      on conflict (duty_id, period) where duty_id is not null do nothing
      returning id, number, duty_id, holder_unit_id, due_on, last_day, period, received_on
    ), held as (
      insert into app.task_holder (task_id, unit_id, role, valid_from)
      select made.id, holder.unit_id, holder.role, made.received_on
      from made join app.task_holder holder on holder.task_id = made.duty_id and holder.valid_to is null
    )
    select made.id, made.number, duty.number as duty, made.due_on, made.last_day, made.period, made.holder_unit_id as holder,
      array(select partner.unit_id from app.task_holder partner
        where partner.task_id = duty.id and partner.role = 'coordinating' and partner.valid_to is null) as partners
    from made join app.task duty on duty.id = made.duty_id order by made.number`.execute(tx);
  return rows;
}

/** When each duty is looked at again; never for one that was revoked or handed on. */
async function planNext(tx: Tx, duties: readonly Duty[], day: string): Promise<void> {
  const rows = duties.map((duty) => ({
    id: duty.id,
    next: hasEnded(duty)
      ? null
      : nextPeriodStart(datedRules(duty.due_rule.due), {
          dueAfter: duty.received_on,
          begunBy: day,
        }),
  }));
  await sql`
    update app.task set next_occurrence_on = planned.next
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as planned (id uuid, next date)
    where planned.id = task.id`.execute(tx);
}
