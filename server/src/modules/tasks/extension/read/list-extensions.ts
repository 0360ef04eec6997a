import type { ExtensionPage, ExtensionQuery, ExtensionRow } from "@dondoc/contract";
import { addWorkingDays } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { isProvinceWide, unitsOf, type Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings, type Settings } from "../../../settings/index.ts";
import { horizonOf, type Horizon } from "../../domain/horizon.ts";
import { mayDecide } from "../../domain/who-decides.ts";
import { standingOf } from "../../domain/standing.ts";
import { rowColumns, type TaskRowRead } from "../../following/read/task-rows.ts";
import { unitNames } from "../../unit-names.ts";
import { extensionObject, toExtension, type ExtensionRead } from "./extension-row.ts";

export interface RegisterRead extends Omit<TaskRowRead, "stars"> {
  read: ExtensionRead;
  original_due_on: string | null;
  /** With microseconds, as the cursor needs it. */
  asked_at: string;
}

/** The register of extensions: what waits, oldest first; all the rest, the newest first. */
export async function listExtensions(
  tx: Tx,
  actor: Actor,
  today: string,
  query: ExtensionQuery,
): Promise<z.output<typeof ExtensionPage>> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const waits = query.list === "mine" || query.list === "waiting";
  const cursor = placeOf(decodeCursor(query.cursor, 2));
  const order = waits ? sql`asc` : sql`desc`;
  const after = cursor
    ? sql`(extension.requested_at, extension.id) ${waits ? sql`>` : sql`<`} (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : sql`true`;
  const where = sql`${whereOf(actor, query, settings)} and ${after}`;
  const { rows } = await sql<RegisterRead>`
    with page as (select extension.* from app.task_extension extension where ${where}
      order by extension.requested_at ${order}, extension.id ${order} limit ${query.limit + 1})
    ${registerColumns(today)} from page as extension join app.task on task.id = extension.task_id
    order by extension.requested_at ${order}, extension.id ${order}`.execute(tx);
  const page = cutPage(rows, query.limit, (row) => [row.asked_at, row.read.id]);
  return {
    asOf: today,
    next: page.next,
    items: page.rows.map((row) => toRegisterRow(row, horizon, settings)),
  };
}

export const registerColumns = (today: string): RawBuilder<unknown> => sql`
  select ${rowColumns}, task.original_due_on,
    to_char(extension.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as asked_at,
    ${extensionObject(unitNames(sql`select extension.unit_id`, today))} as read`;

/** Again who may see, so that an agency's own index is used; then what is asked for. */
function whereOf(
  actor: Actor,
  { list, unitId, from, to }: ExtensionQuery,
  settings: Settings,
): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (!isProvinceWide(actor)) {
    conditions.push(sql`extension.unit_id = any (${unitsOf(actor)}::uuid[])`);
  }
  if (unitId) conditions.push(sql`extension.unit_id = ${unitId}`);
  if (from)
    conditions.push(sql`extension.requested_at >= ${`${from}T00:00:00+07:00`}::timestamptz`);
  if (to) {
    conditions.push(
      sql`extension.requested_at < ${`${to}T00:00:00+07:00`}::timestamptz + interval '1 day'`,
    );
  }
  if (list === "waiting") conditions.push(sql`extension.decision is null`);
  if (list === "decided") conditions.push(sql`extension.decision is not null`);
  if (list === "mine") conditions.push(mine(actor, settings));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

const DECIDE = "tasks.decide-extension";

/** Waiting, and the person neither asked for it nor entered, proposed or released the document. */
function mine(actor: Actor, settings: Settings): RawBuilder<unknown> {
  if (!mayDecide(actor, settings["extension.decidedBy"], DECIDE)) return sql`false`;
  const me = sql`(select account.id from app.account
    where account.id = ${actor.accountId}::uuid or account.person_id = ${actor.personId}::uuid)`;
  return sql`extension.decision is null and extension.requested_by not in ${me}
    and not exists (select from app.task held join app.document on document.id = held.document_id
      where held.id = extension.task_id
        and (document.entered_by in ${me} or document.proposed_by in ${me} or document.reviewed_by in ${me}))`;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor comes back from outside. */
function placeOf(place: (string | number | null)[] | null): [string, string] | null {
  if (!place) return null;
  const [at, id] = [String(place[0]), String(place[1])];
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !ID.test(id)) throw refusals.INVALID();
  return [at, id];
}

export function toRegisterRow(
  row: RegisterRead,
  horizon: Horizon,
  settings: Settings,
): ExtensionRow {
  const extension = toExtension(row.read);
  const asked = localDateOf(new Date(extension.requestedAt));
  const decideBy = addWorkingDays(settings.calendar, asked, settings["extension.decideDays"]).date;
  const decided =
    extension.decidedAt === null ? horizon.today : localDateOf(new Date(extension.decidedAt));
  const clock = {
    state: row.state,
    lastDay: row.last_day,
    receivedOn: row.received_on,
    submittedOn: row.submitted_on,
    completedOn: row.completed_on,
    extensionPending: row.extension_pending,
    extensionCount: row.extension_count,
  };
  return {
    ...extension,
    task: {
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      originalDueOn: row.original_due_on,
      standing: standingOf(clock, horizon, settings),
    },
    decideBy,
    decisionLate: decided > decideBy,
  };
}
