import type { TaskQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { isProvinceWide, unitsOf, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { ledBy } from "../../../portfolios/index.ts";

type Narrowing =
  | "unitId"
  | "documentId"
  | "assignmentId"
  | "origin"
  | "role"
  | "mine"
  | "fieldId"
  | "monitorId"
  | "charge"
  | "completedFrom"
  | "importId";
export type TaskFilter = { [Key in Narrowing]?: TaskQuery[Key] | undefined };

/**
 * The conditions over `task` that come from who asks and what they ask for. Row-level security says the same about who may see;
 * said again here, the units lead the planner to their index. People of some units see by default what their units lead;
 * what they cooperate in comes with `role=coordinating`; what their agency has given to them (`givenTo`) is theirs too. What a leader
 * is in charge of depends on the day.
 */
export function filterOf(
  actor: Actor,
  filter: TaskFilter,
  today: string | null = null,
  given: readonly string[] = [],
): RawBuilder<unknown> {
  const { unitId, documentId, assignmentId, origin, role, mine, fieldId, monitorId, charge } =
    filter;
  const { completedFrom, importId } = filter;
  const scope = isProvinceWide(actor) ? null : unitsOf(actor);
  const conditions: RawBuilder<unknown>[] = [];
  if (role === "coordinating") conditions.push(cooperates(scope, unitId));
  else {
    if (scope) conditions.push(ownedBy(scope, given));
    // Asked for a unit of one's own, what was given to it is meant too.
    if (unitId) conditions.push(ownedBy([unitId], scope?.includes(unitId) ? given : []));
  }
  if (documentId) conditions.push(sql`task.document_id = ${documentId}`);
  if (assignmentId) conditions.push(sql`task.assignment_id = ${assignmentId}`);
  if (fieldId) conditions.push(sql`task.field_id = ${fieldId}`);
  if (monitorId) conditions.push(sql`task.monitor_account_id = ${monitorId}`);
  if (charge === "own" && today !== null) conditions.push(ledBy(actor.accountId, today));
  if (origin) conditions.push(sql`task.origin = ${origin}`);
  if (mine) conditions.push(mineOf(actor));
  if (completedFrom) conditions.push(confirmedSince(completedFrom));
  if (importId) conditions.push(broughtBy(importId));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** What the units lead, and what was given to them; without any of it the clause stays the one of their index. */
const ownedBy = (units: readonly string[], given: readonly string[]): RawBuilder<unknown> =>
  given.length === 0 ? heldBy(units) : sql`(${heldBy(units)} or task.id = any (${given}::uuid[]))`;

/** The tasks that the agency above has given to the division of the person who asks; none for anybody else. */
export async function givenTo(tx: Tx, actor: Actor): Promise<string[]> {
  if (isProvinceWide(actor)) return [];
  const { rows } = await sql<{ ids: string[] }>`select ${givenIds} as ids`.execute(tx);
  return rows[0]?.ids ?? [];
}

/** The same within another statement. */
export const givenIds = sql<string[]>`array(select given.task_id from app.given())`;

/** Also every task of the documents that the agency of the person who asks follows as a whole: for what lists one document. */
export const shownIds = sql<string[]>`array(select shown.id from app.shown_tasks() shown (id))`;

/** The same, where a board goes through documents. */
export async function shownTo(tx: Tx, actor: Actor): Promise<string[]> {
  if (isProvinceWide(actor)) return [];
  const { rows } = await sql<{ ids: string[] }>`select ${shownIds} as ids`.execute(tx);
  return rows[0]?.ids ?? [];
}

/** One unit by equality: only then does its index also give the order. */
function heldBy(units: readonly string[]): RawBuilder<unknown> {
  return units.length === 1
    ? sql`task.holder_unit_id = ${units[0]}`
    : sql`task.holder_unit_id = any (${units}::uuid[])`;
}

function cooperates(scope: readonly string[] | null, unitId: string | undefined) {
  const partners = unitId ? [unitId] : scope;
  const partnered = sql`select holder.task_id from app.task_holder holder
    where holder.role = 'coordinating' and holder.valid_to is null`;
  if (!partners) return sql`task.id in (${partnered})`;
  // As an array the few ids are looked up one by one; as `in` the planner would rather walk the whole list in its order.
  return sql`task.id = any (array(${partnered} and holder.unit_id = any (${partners}::uuid[])))`;
}

/**
 * Of what is somebody's own only the work that has not ended, looked up in its indexes: for counting all their lists at once,
 * also by who sees the whole province.
 */
export const unendedOf = ({
  accountId,
  personId,
}: Actor): RawBuilder<unknown> => sql`task.id = any (array(
  select own.id from app.task own where own.monitor_account_id = ${accountId}::uuid
    and own.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
  union select own.id from app.task own where own.monitor_account_id = ${accountId}::uuid and own.state = 'SUSPENDED'
  union ${ofPerson(personId)}))`;

/** What an officer of the Office follows, what was given to a person of an agency, and where they have an open step. */
function mineOf({ accountId, personId }: Actor): RawBuilder<unknown> {
  // As an array the few are looked up one by one; as `in` every task of the list is asked.
  return sql`(task.monitor_account_id = ${accountId}::uuid or task.id = any (array(${ofPerson(personId)})))`;
}

const ofPerson = (
  personId: Actor["personId"],
): RawBuilder<unknown> => sql`select step.task_id from app.task_step step
    where step.person_id = ${personId}::uuid and step.done_on is null
    union select allocation.task_id from app.task_allocation allocation
    where allocation.person_id = ${personId}::uuid and allocation.ended_at is null`;

/** A batch may be a handful or most of the province's tasks: the planner decides from which side it is read. */
const broughtBy = (importId: string): RawBuilder<unknown> =>
  sql`exists (select from app.task_import_row line where line.task_id = task.id and line.import_id = ${importId}::uuid)`;

/** As figures count it: by the day of the confirmation, which a task's history knows. */
const confirmedSince = (day: string): RawBuilder<unknown> =>
  sql`task.state = 'COMPLETED' and exists (select from app.task_history h
    where h.task_id = task.id and h.until_day = 'infinity' and h.state = 'COMPLETED' and h.state_since >= ${day}::date)`;
