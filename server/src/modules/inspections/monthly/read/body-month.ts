import type { BodyMonth, BodyMonthMember } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { MonthSubject } from "../domain/month-policies.ts";
import { nameBehind, personOf } from "../../read/refs.ts";

const daysOf = (month: string): RawBuilder<unknown> =>
  sql`daterange((${month} || '-01')::date, ((${month} || '-01')::date + interval '1 month')::date)`;

/** Who sat in the body on a day of the month, each once, with the function they had last. */
const seats = (bodyId: string, month: string): RawBuilder<unknown> => sql`
  (select distinct on (member.person_id) member.person_id, member.function from app.inspecting_body_member member
    where member.body_id = ${bodyId}::uuid and daterange(member.valid_from, member.valid_to) && ${daysOf(month)}
    order by member.person_id, member.valid_from desc)`;

/** What the policies of a month look at. @throws NOT_FOUND */
export async function monthSubject(tx: Tx, bodyId: string, month: string): Promise<MonthSubject> {
  const { rows } = await sql<{ members: MonthSubject["members"] }>`
    select (select coalesce(jsonb_agg(jsonb_build_object('personId', seat.person_id, 'function', seat.function)), '[]')
      from ${seats(bodyId, month)} seat) as members
    from app.inspecting_body body where body.id = ${bodyId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("Tổ công tác, đoàn kiểm tra này");
  return { month, members: row.members };
}

/** Each member's month: what was sent last, and the inspections that began with them on the team; one not begun is in none. */
export async function membersOfMonth(
  tx: Tx,
  bodyId: string,
  month: string,
): Promise<(BodyMonthMember & { resultId: string | null })[]> {
  const { rows } = await sql<BodyMonthMember & { resultId: string | null }>`
    select ${personOf("seat.person_id")} as person, seat.function, last.id as "resultId",
      case when last.id is not null then jsonb_build_object('done', last.done, 'obstacles', last.obstacles, 'proposals', last.proposals,
        'sentOn', last.sent_on, 'times', last.times) end as result,
      (select coalesce(jsonb_agg(jsonb_build_object('id', inspection.id, 'label', 'KT-' || inspection.number || ': ' || inspection.subject)
          order by inspection.number), '[]')
        from app.inspection where inspection.body_id = ${bodyId}::uuid and inspection.begun_on <@ ${daysOf(month)}
          and exists (select from app.inspection_member member where member.inspection_id = inspection.id
            and member.person_id = seat.person_id and (member.left_on is null or member.left_on > inspection.begun_on))) as inspections
    from ${seats(bodyId, month)} seat left join lateral (
      select result.*, count(*) over ()::int as times from app.body_result result
      where result.body_id = ${bodyId}::uuid and result.month = ${month} and result.person_id = seat.person_id
      order by result.number desc limit 1) last on true
    order by array_position(array['head', 'deputy', 'secretary', 'member'], seat.function),
      (select person.full_name from app.person where person.id = seat.person_id), seat.person_id`.execute(
    tx,
  );
  return rows;
}

/** The reports drawn up of a month, the latest first; whether it rests on what each member sent last. */
export async function reportsOfMonth(
  tx: Tx,
  bodyId: string,
  month: string,
): Promise<BodyMonth["reports"]> {
  const { rows } = await sql<BodyMonth["reports"][number]>`
    select report.draft_id as "draftId", coalesce(${nameBehind("report.made_by")}, '') as "madeBy",
      (report.made_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "madeOn",
      not exists (select from (select distinct on (result.person_id) result.id from app.body_result result
          where result.body_id = report.body_id and result.month = report.month order by result.person_id, result.number desc) last
        where last.id <> all (report.result_ids)) as complete
    from app.body_report report where report.body_id = ${bodyId}::uuid and report.month = ${month}
    order by report.made_at desc, report.id desc`.execute(tx);
  return rows;
}
