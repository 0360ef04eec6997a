import { subtractWorkingDays, type LocalDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { Settings } from "../../../settings/index.ts";
import { begunBy, handedInForDeputy, messagesOf } from "../domain/as-of-day.ts";
import { ladderRules, type LadderRules } from "../domain/ladder-rules.ts";
import type { Place, Track } from "./track.ts";

/** With the agency: what it still owes. */
const owed = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;
/** The day on which the task came into the program, where it was told of already. */
const enteredOn = sql`(task.created_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const number = sql`'NV-' || task.number || ' '`;
const written = (day: RawBuilder<unknown>) => sql`to_char(${day}, 'DD/MM/YYYY')`;

/** The tracks of a night, each rung of which the settings have made due by `day`. */
export function tracksOf(day: LocalDate, settings: Settings): Track[] {
  const rules = ladderRules(settings);
  return [
    reminders(day, rules),
    urgings(day, rules),
    unacknowledged(day, rules),
    reviews(day),
    confirmations(day, rules),
    extensions(day, rules),
    refusals(day, rules),
  ];
}

const after = (sortDay: RawBuilder<unknown>, place: Place) =>
  sql`(${sortDay}, task.id) > (${place.day}::date, ${place.id}::uuid)`;

/** Has no rung of these kinds fired for the date it is for, since a day? */
const notFired = (
  rungs: readonly string[],
  dueFor: RawBuilder<unknown>,
  since?: RawBuilder<unknown>,
) =>
  sql`not exists (select from app.rung_fired fired where fired.task_id = task.id and fired.due_for = ${dueFor}
    and fired.rung in (${sql.join(rungs.map((rung) => sql.lit(rung)))})
    ${since ? sql`and fired.rung_day >= ${since}` : sql``})`;

/** L1 and L2: before, on and after the last day. What waits for a decision on more time is not called late (ADR 12). */
function reminders(day: LocalDate, rules: LadderRules): Track {
  const plan = messagesOf(day, rules);
  const lastDays = plan.map(({ last_day }) => last_day).toSorted();
  return {
    audiences: {
      before: { focal: true, executors: true, monitor: true },
      "on-day": { focal: true, executors: true, monitor: true },
      after: { focal: true, head: true, executors: true, monitor: true },
    },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, task.monitor_account_id as monitor, plan.rung, plan.step,
        task.last_day as due_for, plan.day as rung_day, 'message' as form, ${number} || plan.words as words,
        plan.rung as audience, task.last_day as sort_day
      from app.task
      join jsonb_to_recordset(${JSON.stringify(plan)}::jsonb)
        as plan (last_day date, due_on date, bound text, rung text, step int, day date, words text)
        on plan.last_day = task.last_day and plan.due_on = task.due_on and plan.bound = coalesce(task.due_bound, 'by')
      where ${owed} and task.last_day between ${lastDays[0] ?? null}::date and ${lastDays.at(-1) ?? null}::date
        and task.received_on <= task.last_day and plan.day > ${enteredOn}
        and not (plan.rung = 'after' and task.extension_pending)
        and ${after(sql`task.last_day`, place)}
        and ${notFired(["before", "on-day", "after"], sql`task.last_day`, sql`plan.day`)}
      order by task.last_day, task.id limit ${limit}`,
  };
}

/**
 * L3 to L5: the next urging, prepared, when enough working days have passed since the last day or since the letter before was
 * signed. Only letters that went out count (R12: urged more than three times); while one waits to be signed nothing follows it.
 */
function urgings(day: LocalDate, rules: LadderRules): Track {
  const overdueSince = begunBy(day, rules.urgeAfter, rules.calendar);
  const urgedBy = subtractWorkingDays(rules.calendar, day, rules.urgeEvery).date;
  const briefing = sql`urged.times >= ${rules.urgings}::int`;
  return {
    audiences: {},
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, null::uuid as monitor,
        case when ${briefing} then 'briefing' else 'urging' end as rung,
        case when ${briefing} then 0 else urged.times + 1 end as step, task.last_day as due_for, ${day}::date as rung_day,
        case when ${briefing} then 'briefing' when urged.times = 0 then 'urging' else 'explanation' end as form,
        '' as words, '' as audience, task.last_day as sort_day
      from app.task
      cross join lateral (
        select count(*)::int as times, max(urging.issued_on) as last_on from app.urging
        where urging.task_id = task.id and urging.last_day = task.last_day and urging.issued_on is not null) urged
      where ${owed} and task.last_day <= ${overdueSince}::date and task.received_on <= task.last_day and not task.extension_pending
        and ${enteredOn} <= ${overdueSince}::date
        and (urged.last_on is null or urged.last_on <= ${urgedBy}::date)
        and not exists (select from app.rung_fired fired where fired.task_id = task.id and fired.due_for = task.last_day
          and case fired.rung when 'urging' then fired.stopped_on is null and fired.handled_at is null
            when 'briefing' then fired.stopped_on is null or fired.handled_at is not null end)
        and ${after(sql`task.last_day`, place)}
      order by task.last_day, task.id limit ${limit}`,
  };
}

/** L0b: nobody has taken the task up. */
function unacknowledged(day: LocalDate, rules: LadderRules): Track {
  const since = begunBy(day, rules.acknowledge, rules.calendar);
  return {
    audiences: { unacknowledged: { head: true } },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, null::uuid as monitor, 'unacknowledged' as rung, 0 as step,
        task.received_on as due_for, ${day}::date as rung_day, 'message' as form,
        ${number} || 'giao từ ngày ' || ${written(sql`task.received_on`)} || ' chưa được cơ quan tiếp nhận.' as words,
        'unacknowledged' as audience, task.received_on as sort_day
      from app.task
      where task.state = 'ASSIGNED' and task.received_on <= ${since}::date and ${enteredOn} <= ${since}::date
        and ${after(sql`task.received_on`, place)} and ${notFired(["unacknowledged"], sql`task.received_on`)}
      order by task.received_on, task.id limit ${limit}`,
  };
}

/** Undated duties are never forgotten: at their review day the agency says where they stand. */
function reviews(day: LocalDate): Track {
  return {
    audiences: { review: { focal: true, monitor: true } },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, task.monitor_account_id as monitor, 'review' as rung, 0 as step,
        task.review_on as due_for, ${day}::date as rung_day, 'message' as form,
        ${number} || 'không có thời hạn, đến ngày rà soát ' || ${written(sql`task.review_on`)} || '.' as words,
        'review' as audience, task.review_on as sort_day
      from app.task
      where ${owed} and task.review_on is not null and task.last_day is null and task.review_on <= ${day}::date
        and ${after(sql`task.review_on`, place)} and ${notFired(["review"], sql`task.review_on`)}
      order by task.review_on, task.id limit ${limit}`,
  };
}

/** A request for more time waits longer than the province allows itself: the Office's leaders are told. */
function extensions(day: LocalDate, rules: LadderRules): Track {
  const since = begunBy(day, rules.decideExtension, rules.calendar);
  const askedOn = sql`(extension.requested_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  return {
    audiences: { extension: { monitor: true, chiefs: true } },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, task.monitor_account_id as monitor, 'extension' as rung, 0 as step,
        ${askedOn} as due_for, ${day}::date as rung_day, 'message' as form,
        ${number} || 'xin gia hạn từ ngày ' || ${written(askedOn)} || ', chưa có quyết định.' as words,
        'extension' as audience, ${askedOn} as sort_day
      from app.task_extension extension join app.task on task.id = extension.task_id
      where extension.decision is null and ${askedOn} <= ${since}::date
        and ${after(askedOn, place)} and ${notFired(["extension"], askedOn)}
      order by ${askedOn}, task.id limit ${limit}`,
  };
}

/** What a lead calls outside its function waits longer than the province allows itself to decide on it (case 19). */
function refusals(day: LocalDate, rules: LadderRules): Track {
  const since = begunBy(day, rules.decideRefusal, rules.calendar);
  const refusedOn = sql`(refusal.refused_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  return {
    audiences: { refusal: { monitor: true, chiefs: true } },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, task.monitor_account_id as monitor, 'refusal' as rung, 0 as step,
        ${refusedOn} as due_for, ${day}::date as rung_day, 'message' as form,
        ${number} || 'được cơ quan báo không thuộc chức năng từ ngày ' || ${written(refusedOn)} || ', chưa có quyết định.' as words,
        'refusal' as audience, ${refusedOn} as sort_day
      from app.task_refusal refusal join app.task on task.id = refusal.task_id
      where refusal.decision is null and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
        and ${refusedOn} <= ${since}::date
        and ${after(refusedOn, place)} and ${notFired(["refusal"], refusedOn)}
      order by ${refusedOn}, task.id limit ${limit}`,
  };
}

/** R18: a result waits for its confirmer; when the confirmer is away too long, the Office's leaders are told. */
function confirmations(day: LocalDate, rules: LadderRules): Track {
  const since = begunBy(day, rules.confirm, rules.calendar);
  const deputySince = handedInForDeputy(day, rules.confirmDeputy, rules.calendar);
  const latest = since > deputySince ? since : deputySince;
  const deputy = sql`task.submitted_on <= ${deputySince}::date`;
  return {
    audiences: {
      confirm: { monitor: true },
      "confirm-nobody": { chiefs: true },
      "confirm-deputy": { monitor: true, chiefs: true },
    },
    candidates: (place, limit) => sql`
      select task.id as task_id, task.holder_unit_id as unit_id, task.monitor_account_id as monitor,
        case when ${deputy} then 'confirm-deputy' else 'confirm' end as rung, 0 as step, task.submitted_on as due_for,
        ${day}::date as rung_day, 'message' as form,
        ${number} || 'đã báo cáo hoàn thành ngày ' || ${written(sql`task.submitted_on`)} || ', đang chờ xác nhận'
          || case when ${deputy} then ' quá lâu; người khác có thẩm quyền có thể xác nhận thay.' else '.' end as words,
        case when ${deputy} then 'confirm-deputy' when task.monitor_account_id is null then 'confirm-nobody' else 'confirm' end
          as audience,
        task.submitted_on as sort_day
      from app.task
      where task.state = 'SUBMITTED' and task.submitted_on <= ${latest}::date
        and ${after(sql`task.submitted_on`, place)}
        and case when ${deputy} then ${notFired(["confirm-deputy"], sql`task.submitted_on`)}
          else ${notFired(["confirm", "confirm-deputy"], sql`task.submitted_on`)} end
      order by task.submitted_on, task.id limit ${limit}`,
  };
}
