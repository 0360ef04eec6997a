import type { Routing, RoutingQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

const unit = (column: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)} order by version.valid_from desc limit 1)`;

/** Tasks on their way to a successor, those first that have to be chosen for first. */
export async function listRoutings(
  tx: Tx,
  today: string,
  { reorganisationId, state, cursor, limit }: z.output<typeof RoutingQuery>,
): Promise<{ items: Routing[]; next: string | null }> {
  const place = placeOf(cursor);
  const { rows } = await sql<Routing>`
    with page as (
      select * from app.task_routing routing where routing.state = ${state}
        and (${reorganisationId ?? null}::uuid is null or routing.reorganisation_id = ${reorganisationId ?? null}::uuid)
        and ${place ? sql`(routing.last_day, routing.id) > (${place[0]}::date, ${place[1]}::uuid)` : sql`true`}
      order by routing.last_day, routing.id limit ${limit + 1}
    )
    select page.id, jsonb_build_object('id', one.id, 'number', one.number) as reorganisation,
      jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title, 'lastDay', task.last_day,
        'daysLate', case when task.last_day < ${today}::date and task.received_on <= task.last_day then ${today}::date - task.last_day else 0 end,
        'field', field.name) as task,
      page.role, ${unit("page.from_unit_id")} as "from", ${unit("page.proposed_unit_id")} as proposed, ${unit("page.to_unit_id")} as "to",
      page.because, page.failure, page.last_day as "lastDay", page.state = 'waiting' and page.last_day < ${today}::date as late,
      case when page.state <> 'decided' then null when task.state = 'SUBMITTED' then 'Chờ xác nhận kết quả đã báo cáo'
        when task.state = 'SUSPENDED' then 'Chờ hết tạm dừng' when exists (select from app.task_refusal refusal
          where refusal.task_id = task.id and refusal.decision is null) then 'Chờ quyết định về báo cáo không thuộc chức năng' end as held
    from page join app.reorganisation one on one.id = page.reorganisation_id join app.task on task.id = page.task_id
    left join app.document on document.id = task.document_id
    left join app.field on field.id = coalesce(task.field_id, document.field_id)
    order by page.last_day, page.id`.execute(tx);
  const page = cutPage(rows, limit, (row) => [row.lastDay, row.id]);
  return { items: page.rows, next: page.next };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(cursor: string | undefined): [string, string] | null {
  const place = decodeCursor(cursor, 2);
  if (place === null) return null;
  const [day, id] = place;
  if (!DAY.test(String(day)) || !ID.test(String(id))) throw refusals.INVALID();
  return [String(day), String(id)];
}

/** How many tasks wait for somebody to choose, and for how many it is late. */
export async function routingFigures(
  tx: Tx,
  today: string,
): Promise<{ waiting: number; overdue: number; reorganisationId: string | null }> {
  const { rows } = await sql<{ waiting: number; overdue: number; reorganisationId: string | null }>`
    select count(*)::int as waiting, (count(*) filter (where last_day < ${today}::date))::int as overdue,
      (array_agg(reorganisation_id order by last_day, id))[1] as "reorganisationId"
    from app.task_routing where state = 'waiting'`.execute(tx);
  return rows[0] ?? { waiting: 0, overdue: 0, reorganisationId: null };
}
