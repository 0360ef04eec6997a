import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Releasing } from "../../documents/index.ts";
import { tellMonitor } from "./tell-monitor.ts";

/** When a directive is released: the agencies that a passage of it charges with following it as a whole (edge case 5) do so from today. */
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
  await sql`
    insert into app.document_monitor (document_id, unit_id, valid_from, found_by, assignment_id, basis, set_at)
    select ${document.id}::uuid, unit_id, ${today}, 'reading', assignment_id, ${BASIS}, ${now}
    from unnest(${[...charged.keys()]}::uuid[], ${[...charged.values()]}::uuid[]) as charged (unit_id, assignment_id)
    on conflict do nothing`.execute(tx);
  for (const unitId of charged.keys()) await tellMonitor(context, document, unitId);
}

const BASIS = "Văn bản giao theo dõi việc thực hiện";
