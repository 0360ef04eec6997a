import type { CollectionAnswer, CollectionPart } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Counted } from "../domain/consolidate.ts";
import { ofCollector } from "./asks.ts";

export interface PartRow extends Pick<
  CollectionPart,
  "id" | "version" | "unit" | "head" | "taskId" | "reminders"
> {
  /** Who stands for the agency today. */
  unitNow: string;
  /** Of the one who sums up itself, since one of the two took the other over. */
  ofCollector: boolean;
  answered: boolean;
  remindedAt: Date | null;
  history: CollectionAnswer[];
}

/** Everybody who was asked with all they sent, the latest first; row-level security leaves an agency its own part alone. */
export async function readParts(tx: Tx, collectionId: string, today: string): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select part.id, part.version, part.answered, part.task_id as "taskId", part.reminders, part.reminded_at as "remindedAt",
      jsonb_build_object('id', part.unit_id, 'name', version.name, 'shortName', version.short_name) as unit, standing.id as "unitNow",
      ${ofCollector(today)} as "ofCollector", head.full_name as head,
      history.answers as history
    from app.collection_part part cross join lateral (select app.unit_now(part.unit_id, ${today}::date) as id) standing
    join lateral (select name, short_name from app.unit_version where unit_id = part.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    left join lateral (select person.full_name from app.appointment join app.person on person.id = appointment.person_id
      where appointment.unit_id = standing.id and appointment.is_head
        and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by appointment.valid_from desc, appointment.id desc limit 1) head on true
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', answer.id, 'no', answer.no, 'answers', answer.answers,
        'note', answer.note, 'sentOn', answer.sent_on, 'paperNumber', answer.paper_number, 'fileName', answer.file_name,
        'enteredBy', person.full_name, 'enteredAt', answer.entered_at, 'returnedAt', answer.returned_at,
        'returnReason', answer.return_reason, 'afterClose', answer.after_close)
        order by answer.no desc), '[]') as answers
      from app.collection_answer answer join app.account on account.id = answer.entered_by
      join app.person on person.id = account.person_id where answer.part_id = part.id) history
    where part.collection_id = ${collectionId}::uuid
    order by part.answered, version.name collate app.vi`.execute(tx);
  return rows;
}

/** Those that report or have to: the one who sums up is asked nothing, and counts once it has entered its own figures. */
export const askedOf = (parts: readonly PartRow[]): PartRow[] =>
  parts.filter((part) => part.answered || !part.ofCollector);

/** The answer of a part that counts, if there is one. */
export const countedOf = ({ history }: Pick<PartRow, "history">): CollectionAnswer | null =>
  history.find(({ returnedAt, afterClose }) => returnedAt === null && !afterClose) ?? null;

export const countedOfAll = (parts: readonly PartRow[]): Counted[] =>
  parts.flatMap((part) => {
    const answer = countedOf(part);
    return answer ? [{ unit: part.unit.name, answers: answer.answers }] : [];
  });

/** Calendar days after the date: of the answer that stands, else until today. */
export function partDaysLate(
  { history, answered }: Pick<PartRow, "history" | "answered">,
  dueOn: string,
  today: string,
): number {
  const standing = answered ? history.find(({ returnedAt }) => returnedAt === null) : undefined;
  return Math.max(0, calendarDaysBetween(dueOn, standing?.sentOn ?? today));
}
