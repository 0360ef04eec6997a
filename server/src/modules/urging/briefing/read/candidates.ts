import type { BriefingCandidate } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { findTasks } from "../../../search/index.ts";

/** A task for the leaders, with what the list's document says of it beside the page. */
export type CandidateFacts = BriefingCandidate & { reference: string | null };

/** A list of more than this nobody gets through in one briefing. */
const MOST = 100;
const FOUND = 20;

const open = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;
/** On a list that waits to be issued, or before the leaders and not settled yet. */
const onList = sql`exists (
  select from app.briefing_item item join app.briefing on briefing.id = item.briefing_id
  join app.draft on draft.id = briefing.draft_id
  where item.task_id = task.id and (draft.state = 'draft' or (draft.state = 'issued' and item.passed_at is null
    and not exists (select from app.leader_instruction said where said.briefing_item_id = item.id and said.disowned_at is null
      and said.confirmed_at is not null))))`;

const facts = (
  chosen: RawBuilder<unknown>,
  today: string,
): RawBuilder<CandidateFacts> => sql<CandidateFacts>`
  select jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title) as task,
    jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
    task.last_day as "lastDay",
    case when task.received_on <= task.last_day then greatest(0, ${today}::date - task.last_day) else 0 end::int as "daysLate",
    (select count(*)::int from app.urging where urging.task_id = task.id and urging.issued_on is not null) as urged,
    answered.content as explained,
    answered.content is null and exists (select from app.explanation asked where asked.task_id = task.id
      and asked.answered_at is null) as unexplained,
    prepared.fired_on as "preparedOn", nullif(concat_ws('/', document.number, document.symbol), '') as reference
  from ${chosen}
  join app.document on document.id = task.document_id
  join lateral (select unit_id, name, short_name from app.unit_version where unit_id = task.holder_unit_id
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
  left join lateral (select content from app.explanation where explanation.task_id = task.id and answered_at is not null
    order by answered_at desc limit 1) answered on true
  left join lateral (select min(rung.fired_on) as fired_on from app.rung_fired rung where rung.task_id = task.id
    and rung.form = 'briefing' and rung.handled_at is null and rung.stopped_on is null) prepared on true`;

/** What the ladders have prepared and no list holds, late the longest first. */
export async function preparedForBriefing(tx: Tx, today: string): Promise<BriefingCandidate[]> {
  const chosen = sql`(select distinct rung.task_id from app.rung_fired rung
    where rung.form = 'briefing' and rung.form <> 'message' and rung.handled_at is null and rung.stopped_on is null) ready
    join app.task on task.id = ready.task_id`;
  const { rows } = await sql<CandidateFacts>`${facts(chosen, today)}
    where ${open} and not ${onList} order by task.last_day, task.id limit ${MOST}`.execute(tx);
  return rows.map(({ reference: _reference, ...row }) => row);
}

const overdue = (today: string) =>
  sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and task.last_day < ${today}::date`;

/** By its number, or overdue with these words in it or in its document. */
export async function findForBriefing(
  tx: Tx,
  q: string,
  today: string,
): Promise<BriefingCandidate[]> {
  const number = /^\d{1,9}$/u.exec(q.trim())?.[0];
  const found = await findTasks(tx, number === undefined ? q : `NV-${number}`);
  const wanted = found.byNumber ? found.condition : sql`${found.condition} and ${overdue(today)}`;
  const { rows } = await sql<CandidateFacts>`${facts(sql`app.task`, today)}
    where ${wanted} and ${open} and not ${onList} order by task.last_day, task.id limit ${FOUND}`.execute(
    tx,
  );
  return rows.map(({ reference: _reference, ...row }) => row);
}

/** These tasks, taken so that no second list gets them at the same moment; those that a list holds are left out. */
export async function takeForBriefing(
  tx: Tx,
  taskIds: readonly string[],
  today: string,
): Promise<Map<string, CandidateFacts>> {
  const ids = [...new Set(taskIds)].toSorted();
  await sql`select from app.task where id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
  const { rows } = await sql<CandidateFacts>`${facts(sql`app.task`, today)}
    where task.id = any (${ids}::uuid[]) and ${open} and not ${onList}`.execute(tx);
  return new Map(rows.map((row) => [row.task.id, row]));
}
