import type { TaskDetail } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

/** What later versions of the document made of a task, the last word first, and which earlier tasks it took over. */
export async function readVersionTrace(
  tx: Tx,
  id: string,
): Promise<Pick<TaskDetail, "laterVersion" | "takesOver">> {
  const { rows } = await sql<Pick<TaskDetail, "laterVersion" | "takesOver">>`
    select (
      select jsonb_build_object('decision', under.decision,
        'document', jsonb_build_object('id', document.id, 'reference',
          nullif(concat_ws('/', document.number, document.symbol), '')),
        'successor', case when successor.id is not null
          then jsonb_build_object('id', successor.id, 'number', successor.number) end)
      from app.task_under_version under
      join app.document on document.id = under.document_id
      left join app.task successor on successor.id = under.successor_id
      where under.task_id = ${id}::uuid order by under.decided_at desc limit 1) as "laterVersion",
    (select coalesce(jsonb_agg(jsonb_build_object('id', earlier.id, 'number', earlier.number) order by earlier.number), '[]')
      from app.task_under_version under join app.task earlier on earlier.id = under.task_id
      where under.successor_id = ${id}::uuid) as "takesOver"`.execute(tx);
  return rows[0] ?? { laterVersion: null, takesOver: [] };
}
