import type { ChecklistDetail, ChecklistRow } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { nameBehind } from "../../read/refs.ts";
import type { ChecklistSubject } from "../domain/checklist-policies.ts";

/** Every list in its latest version. */
export async function listChecklists(tx: Tx): Promise<ChecklistRow[]> {
  const { rows } = await sql<ChecklistRow>`
    select list.id, list.kind, latest.title, latest.ordinal, latest.basis, latest.certainty,
      (select count(*)::int from app.checklist_item item where item.version_id = latest.id) as items
    from app.checklist list cross join lateral (
      select * from app.checklist_version made where made.checklist_id = list.id order by made.ordinal desc limit 1) latest
    order by array_position(array['reform', 'public-duty', 'one-stop', 'other'], list.kind), list.id`.execute(
    tx,
  );
  return rows;
}

type OnChecklist = Parameters<typeof verdictsOn<ChecklistSubject>>[3];
interface Asked {
  /** The version that is looked at; the latest where nothing is said. */
  ordinal: number | undefined;
  today: string;
  acts: OnChecklist;
}

export async function getChecklist(
  tx: Tx,
  actor: Actor,
  id: string,
  { ordinal, today, acts }: Asked,
): Promise<ChecklistDetail> {
  const { rows } = await sql<Omit<ChecklistDetail, "acts">>`
    select list.id, list.kind, shown.ordinal, shown.title, shown.basis, shown.certainty,
      (select max(made.ordinal) from app.checklist_version made where made.checklist_id = list.id) as latest,
      (select jsonb_agg(jsonb_build_object('id', item.id, 'ordinal', item.ordinal, 'section', item.section, 'text', item.text,
          'guidance', item.guidance, 'basis', item.basis) order by item.ordinal)
        from app.checklist_item item where item.version_id = shown.id) as items,
      (select jsonb_agg(jsonb_build_object('ordinal', made.ordinal, 'title', made.title, 'because', made.because,
          'by', ${nameBehind("made.entered_by")}, 'at', made.entered_at) order by made.ordinal desc)
        from app.checklist_version made where made.checklist_id = list.id) as versions
    from app.checklist list cross join lateral (
      select * from app.checklist_version made where made.checklist_id = list.id
        and (${ordinal ?? null}::int is null or made.ordinal = ${ordinal ?? null}::int) order by made.ordinal desc limit 1) shown
    where list.id = ${id}::uuid`.execute(tx);
  const [list] = rows;
  if (!list) throw refusals.NOT_FOUND("danh mục kiểm tra này");
  return { ...list, acts: verdictsOn(actor, { id, version: list.latest }, today, acts) };
}
