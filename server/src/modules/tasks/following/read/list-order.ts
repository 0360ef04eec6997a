import { sql, type RawBuilder } from "kysely";
import { refusals } from "../../../../kernel/refusal.ts";
import type { ListOrder } from "./lists.ts";
import type { TaskRowRead } from "./task-rows.ts";

export type Place = (string | number | null)[];

function numberAndId([number, id]: Place): Place {
  if (!Number.isSafeInteger(number)) throw refusals.INVALID();
  return [number ?? null, id ?? null];
}

interface OrderDefinition {
  orderBy: RawBuilder<unknown>;
  keyOf: (row: TaskRowRead) => Place;
  check: (place: Place) => Place;
  /**
   * The rows after a place, as one clause or as two to be read one after the other: a condition with `or` would make the index
   * be walked from its beginning.
   */
  after: (place: Place) => readonly RawBuilder<unknown>[];
}

const NEVER = "-infinity";
const DAY = /^(?:\d{4}-\d{2}-\d{2}|-infinity)$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor comes back from outside: what it names must be a day, or none, and an id, before PostgreSQL reads it. */
export function dayAndId([day, id]: Place): Place {
  const ours = (day === null || DAY.test(String(day))) && ID.test(String(id));
  if (!ours) throw refusals.INVALID();
  return [day ?? null, id ?? null];
}

export const orders: Record<ListOrder, OrderDefinition> = {
  // The undated come last, by age.
  "last-day": {
    orderBy: sql`task.last_day, task.id`,
    keyOf: (row) => [row.last_day, row.id],
    check: dayAndId,
    after: ([day, id]) =>
      day === null
        ? [sql`task.last_day is null and task.id > ${id}::uuid`]
        : [sql`(task.last_day, task.id) > (${day}::date, ${id}::uuid)`, sql`task.last_day is null`],
  },
  "review-on": {
    orderBy: sql`task.review_on, task.id`,
    keyOf: (row) => [row.review_on, row.id],
    check: dayAndId,
    after: ([day, id]) => [sql`(task.review_on, task.id) > (${day}::date, ${id}::uuid)`],
  },
  "received-on": {
    orderBy: sql`task.received_on, task.id`,
    keyOf: (row) => [row.received_on, row.id],
    check: dayAndId,
    after: ([day, id]) => [sql`(task.received_on, task.id) > (${day}::date, ${id}::uuid)`],
  },
  "submitted-on": {
    orderBy: sql`task.submitted_on, task.id`,
    keyOf: (row) => [row.submitted_on, row.id],
    check: dayAndId,
    after: ([day, id]) => [sql`(task.submitted_on, task.id) > (${day}::date, ${id}::uuid)`],
  },
  "completed-on": {
    orderBy: sql`coalesce(task.completed_on, '-infinity'::date) desc, task.id desc`,
    keyOf: (row) => [row.completed_on ?? NEVER, row.id],
    check: dayAndId,
    after: ([day, id]) => [
      sql`(coalesce(task.completed_on, '-infinity'::date), task.id) < (${day}::date, ${id}::uuid)`,
    ],
  },
  silence: {
    orderBy: sql`coalesce(task.reported_on, task.received_on), task.id`,
    keyOf: (row) => [row.reported_on ?? row.received_on, row.id],
    check: dayAndId,
    after: ([day, id]) => [
      sql`(coalesce(task.reported_on, task.received_on), task.id) > (${day}::date, ${id}::uuid)`,
    ],
  },
  number: {
    orderBy: sql`task.number desc`,
    keyOf: (row) => [row.number, row.id],
    check: numberAndId,
    after: ([number]) => [sql`task.number < ${number}::bigint`],
  },
};
