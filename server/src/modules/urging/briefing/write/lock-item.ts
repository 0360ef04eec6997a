import type { BriefingItem } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { ItemSubject } from "../domain/instruction-rules.ts";
import { settledWords } from "../domain/settled-words.ts";
import { briefingRefusals } from "../refusals.ts";

export interface LockedItem extends ItemSubject {
  briefingId: string;
  heldOn: string;
  task: { id: string; number: number; title: string; monitorAccountId: string | null };
}
interface Row {
  id: string;
  briefingId: string;
  heldOn: string;
  state: string;
  task: LockedItem["task"];
  passedBy: string | null;
  passedAt: Date | null;
  leader: { accountId: string; name: string } | null;
  enteredBy: string | null;
  enteredAt: Date | null;
  confirmedAt: Date | null;
}

/** Takes a line of a briefing; whoever comes second is told who was first. */
export async function lockItem({ tx }: ActContext, itemId: string): Promise<LockedItem> {
  const taken =
    await sql`select from app.briefing_item where id = ${itemId}::uuid for update`.execute(tx);
  if (taken.rows.length === 0) throw refusals.NOT_FOUND("mục giao ban này");
  const { rows } = await sql<Row>`
    select item.id, briefing.id as "briefingId", briefing.held_on as "heldOn", draft.state,
      jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title, 'monitorAccountId', task.monitor_account_id) as task,
      passer.full_name as "passedBy", item.passed_at as "passedAt",
      case when said.id is not null then jsonb_build_object('accountId', said.leader_account_id, 'name', leader.full_name) end as leader,
      enterer.full_name as "enteredBy", said.entered_at as "enteredAt", said.confirmed_at as "confirmedAt"
    from app.briefing_item item
    join app.briefing on briefing.id = item.briefing_id
    join app.draft on draft.id = briefing.draft_id
    join app.task on task.id = item.task_id
    left join app.account passing on passing.id = item.passed_by left join app.person passer on passer.id = passing.person_id
    left join app.leader_instruction said on said.briefing_item_id = item.id and said.disowned_at is null
    left join app.account lead on lead.id = said.leader_account_id left join app.person leader on leader.id = lead.person_id
    left join app.account entering on entering.id = said.entered_by left join app.person enterer on enterer.id = entering.person_id
    where item.id = ${itemId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("mục giao ban này");
  const settled = settledWords({ instruction: instructionOf(row), passed: passedOf(row) });
  if (settled !== null) throw briefingRefusals.ALREADY_SETTLED(settled);
  const { id, briefingId, heldOn, state, task } = row;
  return { id, briefingId, heldOn, task, presented: state === "issued", settled: null };
}

const passedOf = ({ passedBy, passedAt }: Row): BriefingItem["passed"] =>
  passedBy === null || passedAt === null
    ? null
    : { by: passedBy, at: passedAt.toISOString(), because: null };

function instructionOf({ leader, enteredBy, enteredAt, confirmedAt }: Row) {
  if (leader === null || enteredBy === null || enteredAt === null) return null;
  return {
    leader,
    enteredBy,
    enteredAt: enteredAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}
