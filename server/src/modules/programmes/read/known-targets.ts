import type { KnownValue, UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { TargetSubject } from "../domain/programme-policies.ts";
import type { Direction, MonthValue, Plan, TargetMeasure } from "../domain/trajectory.ts";
import { targetSubject } from "./subjects.ts";
import { unitOn } from "./unit-on.ts";

export interface KnownTargetRow {
  programmeId: string;
  subject: TargetSubject;
  ordinal: number;
  direction: Direction;
  measure: TargetMeasure;
  owner: UnitRef;
  plan: Omit<Plan, "direction"> & {
    milestones: MonthValue[];
    basis: string;
    enteredOn: string;
    earlier: number;
  };
  values: KnownValue[];
}

const nameOf = sql`(select person.full_name from app.account join app.person on person.id = account.person_id
  where account.id = said.entered_by)`;

/**
 * The targets of programmes as they were known when a day ended: those that stood, each with the plan and the values entered by
 * then. What was corrected later is not yet corrected.
 */
export async function readKnownTargets(
  tx: Tx,
  programmeIds: readonly string[],
  day: string,
): Promise<KnownTargetRow[]> {
  const { rows } = await sql<KnownTargetRow>`
    select target.programme_id as "programmeId", jsonb_build_object(${targetSubject}) as subject, target.ordinal, target.direction,
      target.measure, ${unitOn("target.owner_unit_id", sql`${day}::date`)} as owner,
      jsonb_build_object('baseline', plan.baseline, 'planned', plan.planned, 'path', plan.path, 'milestones', plan.milestones,
        'basis', plan.basis, 'enteredOn', plan.entered_on, 'earlier', (select count(*)::int - 1 from app.programme_plan one
          where one.target_id = target.id and one.entered_on <= ${day}::date)) as plan,
      coalesce((select jsonb_agg(jsonb_build_object('month', month, 'value', latest -> 'value', 'sourceKind', latest -> 'sourceKind',
          'source', latest -> 'source', 'taskId', latest -> 'taskId', 'indicatorCode', latest -> 'indicatorCode',
          'because', latest -> 'because', 'enteredBy', latest -> 'enteredBy', 'enteredOn', latest -> 'enteredOn',
          'earlier', lines - 0) order by month)
        from (select said.month, jsonb_agg(row.line order by said.entered_at desc, said.id desc) as lines,
            (jsonb_agg(row.line order by said.entered_at desc, said.id desc)) -> 0 as latest
          from app.programme_value said
          cross join lateral (select jsonb_build_object('value', said.value, 'sourceKind', said.source_kind, 'source', said.source,
            'taskId', (select task.id from app.task where task.id = said.task_id), 'indicatorCode', said.indicator_code,
            'because', said.because, 'enteredBy', coalesce(${nameOf}, ''), 'enteredOn', said.entered_on) as line) row
          where said.target_id = target.id and said.entered_on <= ${day}::date group by said.month) of_month), '[]') as values
    from app.programme_target target join app.programme on programme.id = target.programme_id
    cross join lateral (select * from app.programme_plan one where one.target_id = target.id and one.entered_on <= ${day}::date
      order by one.entered_at desc, one.id desc limit 1) plan
    where target.programme_id = any (${[...programmeIds]}::uuid[]) and target.added_on <= ${day}::date
      and (target.dropped_on is null or target.dropped_on > ${day}::date)
    order by target.programme_id, target.ordinal`.execute(tx);
  return rows;
}
