import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Releasing } from "../../documents/index.ts";
import { tellMonitor } from "./tell-monitor.ts";

/**
 * When a directive is released: the agencies that a passage of it charges with following it as a whole (edge case 5) do so from
 * today; for one that has ended since it was written, whoever stands for it.
 */
export async function chargeMonitors(
  context: ActContext,
  { document, assignments }: Releasing,
): Promise<void> {
  const { tx, now, today } = context;
  const charged = new Map<string, string>();
  for (const { assignment } of assignments) {
    if (!assignment.details.monitor) continue;
    for (const { role, unitId } of assignment.parties) {
      // A group that is told to follow follows its own part; one agency named by itself follows the whole.
      if (role === "assignee" && unitId !== null && !charged.has(unitId)) {
        charged.set(unitId, assignment.id);
      }
    }
  }
  if (charged.size === 0) return;
  const { rows } = await sql<{ unitId: string }>`
    insert into app.document_monitor (document_id, unit_id, valid_from, found_by, assignment_id, basis, set_at)
    select distinct on (unit_id) ${document.id}::uuid, unit_id, ${today}::date, 'reading', assignment_id, ${BASIS}, ${now}::timestamptz
    from (select app.unit_now(named.unit_id, ${today}::date) as unit_id, assignment_id from unnest(${[...charged.keys()]}::uuid[], ${[...charged.values()]}::uuid[]) 
      as named (unit_id, assignment_id)) charged
    on conflict do nothing returning unit_id as "unitId"`.execute(tx);
  for (const { unitId } of rows) await tellMonitor(context, document, unitId);
}

const BASIS = "Văn bản giao theo dõi việc thực hiện";
