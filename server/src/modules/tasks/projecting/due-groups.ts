import type { Movement } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { movedDue, type Decisions, type StoredDue } from "../domain/moved-day.ts";
import { movementOf } from "./movement.ts";

/** Open tasks that keep the same rule and the same day: most of them came from one assignment. */
export interface DueGroup extends StoredDue {
  ids: string[];
}

/** Which open tasks a change may concern. Each is a clause over app.task that an index serves. */
export const concerned = {
  /** "Trước ngày D" without an hour, alone or among several terms. */
  beforeDate: sql<boolean>`(due_bound = 'before' and due_time is null or jsonb_array_length(due_rule -> 'due') > 1)`,
  /** Relative terms that end on a day or after it: an earlier end does not pass that day. */
  calendarFrom: (
    day: string,
  ) => sql<boolean>`(term_class = 'RELATIVE' or jsonb_array_length(due_rule -> 'due') > 1)
    and last_day >= ${day}::date`,
};

/** Open, with a deadline; what is done, revoked or handed over keeps the day by which it was judged. */
const dated = sql`state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') and last_day is not null`;

const columns: { [Name in keyof StoredDue]: RawBuilder<StoredDue[Name]> } = {
  lastDay: sql`last_day`,
  dueOn: sql`due_on`,
  dueTime: sql`to_char(due_time, 'HH24:MI')`,
  bound: sql`due_bound`,
  due: sql`due_rule -> 'due'`,
  issuedOn: sql`due_rule ->> 'issuedOn'`,
  receivedOn: sql`due_rule ->> 'receivedOn'`,
  decided: sql`jsonb_exists(due_rule, 'decided')`,
};

/** Locks the open tasks that a change may concern, and gives them in groups. */
export async function lockDueGroups(tx: Tx, where: RawBuilder<boolean>): Promise<DueGroup[]> {
  const parts = Object.entries(columns);
  const { rows } = await sql<DueGroup>`
    with concerned as (select * from app.task where ${dated} and ${where} order by id for update)
    select ${sql.join(parts.map(([name, part]) => sql`${part} as ${sql.ref(name)}`))}, array_agg(id) as ids
    from concerned group by ${sql.join(parts.map(([, part]) => part))} order by last_day`.execute(
    tx,
  );
  return rows;
}

/** Which last days the change would move, without touching them. */
export function dueMovement(
  tx: Tx,
  where: RawBuilder<boolean>,
  change: Decisions,
  { today, ground }: { today: string; ground?: string },
): Promise<Movement> {
  return movementOf<StoredDue>(tx, {
    what: "Ngày cuối",
    columns,
    where: sql`${dated} and ${where}`,
    today,
    judge: (stored) => {
      const moved = movedDue(stored, change);
      if (!moved) return null;
      const past = isPast(stored.lastDay, moved.lastDay, today);
      const why = ground === undefined ? moved.why : `${moved.why} Theo ${ground}.`;
      return {
        before: vietnameseDate(stored.lastDay),
        after: vietnameseDate(moved.lastDay),
        why: past
          ? `Không tự đổi: ngày cuối đã qua hoặc sẽ thành đã qua, cần người có thẩm quyền quyết định. ${why}`
          : why,
        left: past,
      };
    },
  });
}

/** A day that has passed, or that the change would put into the past, is never moved by itself. */
export const isPast = (before: string, after: string, today: string): boolean =>
  before < today || after < today;
