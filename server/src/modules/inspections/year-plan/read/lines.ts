import type { InspectionState, YearPlanLine, YearPlanLineState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { bodyName, unitOn } from "../../read/refs.ts";
import { begunLate, lineState } from "../domain/line-state.ts";

/** A line as it is planned now, and where it stands. */
export interface ReadLine extends Omit<YearPlanLine, "warnings" | "acts" | "before" | "state"> {
  planId: string;
  firstDay: string;
  lastDay: string;
  state: YearPlanLineState;
}
interface Stored extends Omit<ReadLine, "state" | "late" | "inspection"> {
  dropped: boolean;
  run: {
    id: string;
    number: number | null;
    state: InspectionState;
    begunOn: string | null;
    recordOn: string | null;
    concludedOn: string | null;
  } | null;
}

/** Lines of plans in the order of their months, with the inspection that carries each out as far as the reader may know of it. */
export async function linesOf(
  tx: Tx,
  planIds: readonly string[],
  today: string,
): Promise<ReadLine[]> {
  const { rows } = await sql<Stored>`
    select line.id, line.plan_id as "planId", line.ordinal, said.kind, said.content, said.first_month as "firstMonth",
      said.last_month as "lastMonth", said.dropped, case when said.unit_id is not null then ${unitOn("said.unit_id", today)} end as unit,
      jsonb_build_object('id', said.body_id, 'name', ${bodyName("said.body_id", today)}) as body,
      make_date(plan.year, said.first_month, 1)::text as "firstDay",
      (make_date(plan.year, said.last_month, 1) + interval '1 month - 1 day')::date::text as "lastDay",
      (select jsonb_build_object('id', run.id, 'number', run.number, 'state', run.state, 'begunOn', run.begun_on,
        'recordOn', run.record_signed_on, 'concludedOn', run.concluded_on)
        from app.inspection run where run.plan_line_id = line.id and run.state <> 'CANCELLED') as run
    from app.year_plan_line line join app.year_plan plan on plan.id = line.plan_id
    cross join lateral (select version.* from app.year_plan_line_version version where version.line_id = line.id
      order by version.ordinal desc limit 1) said
    where line.plan_id = any (${[...planIds]}::uuid[])
    order by said.first_month, said.last_month, line.plan_id, line.ordinal`.execute(tx);
  return rows.map(({ run, dropped, ...line }) => {
    const facts = {
      dropped,
      lastDay: line.lastDay,
      begunOn: run?.begunOn ?? null,
      recordOn: run?.recordOn ?? null,
      concludedOn: run?.concludedOn ?? null,
      proposed: run !== null,
    };
    return {
      ...line,
      state: lineState(facts, today),
      late: begunLate(facts),
      inspection: run && { id: run.id, number: run.number, state: run.state },
    };
  });
}

/** What lines of a plan said before a document changed them, the latest first, by line. */
export async function earlierVersions(
  tx: Tx,
  planId: string,
  today: string,
): Promise<ReadonlyMap<string, YearPlanLine["before"]>> {
  const { rows } = await sql<{ lineId: string; before: YearPlanLine["before"] }>`
    select was.line_id as "lineId", jsonb_agg(jsonb_build_object('kind', was.kind, 'content', was.content,
        'unit', case when was.unit_id is not null then ${unitOn("was.unit_id", today)} end,
        'firstMonth', was.first_month, 'lastMonth', was.last_month,
        'body', jsonb_build_object('id', was.body_id, 'name', ${bodyName("was.body_id", today)}),
        'document', 'số ' || decision.document_number || ' ngày ' || to_char(decision.document_on, 'DD/MM/YYYY'),
        'because', next.because, 'dropped', next.dropped) order by was.ordinal desc) as before
    from app.year_plan_line line join app.year_plan_line_version was on was.line_id = line.id
    join app.year_plan_line_version next on next.line_id = was.line_id and next.ordinal = was.ordinal + 1
    join app.year_plan_decision decision on decision.id = next.decision_id
    where line.plan_id = ${planId}::uuid group by was.line_id`.execute(tx);
  return new Map(rows.map(({ lineId, before }) => [lineId, before]));
}
