import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { setDocumentMonitor } from "../modules/document-monitors/index.ts";

interface MonitorsStage {
  owner: Database;
  at: (instant: string) => Runtime;
  chief: Actor;
  today: string;
}

/** Sở Nội vụ follows the two latest directives that most agencies have tasks of, as the chief of the Office has decided. */
export async function chargeHomeAffairs({ owner, at, chief, today }: MonitorsStage): Promise<void> {
  const { rows } = await sql<{ documentId: string; unitId: string }>`
    select task.document_id as "documentId", version.unit_id as "unitId"
    from app.task join app.unit_version version on version.name = 'Sở Nội vụ' and version.valid_to is null
    group by task.document_id, version.unit_id having count(*) > 20
    order by max(task.created_at) desc, task.document_id limit 2`.execute(owner);
  const basis = "Ý kiến của Chủ tịch UBND tỉnh tại phiên họp thường kỳ";
  for (const { documentId, unitId } of rows) {
    const morning = at(`${addDays(today, -3)}T09:15:00+07:00`);
    await setDocumentMonitor.perform(morning, chief, { documentId, unitId, basis });
  }
}
