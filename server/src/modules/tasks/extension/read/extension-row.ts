import type { Extension } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { categoryOf } from "../../domain/extension-rules.ts";

export type ExtensionRead = Omit<Extension, "category">;

const person = (account: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name)
  from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(account)})`;
const principal = sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name)
  from app.principals_of(extension.task_id, extension.decided_at) principal join app.person on person.id = principal.person_id
  where extension.decided_at is not null order by person.id limit 1)`;
const stamp = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One request of `extension` as an object; `unit` is the query that names its agency. */
export const extensionObject = (unit: RawBuilder<unknown>): RawBuilder<ExtensionRead> => sql`
  jsonb_build_object('id', extension.id, 'no', extension.no, 'ground', extension.ground, 'explanation', extension.explanation,
    'missing', extension.missing, 'percent', extension.percent, 'proposedOn', extension.proposed_on,
    'documentNumber', extension.document_number,
    'fileName', case when extension.file_hash is not null then coalesce(extension.file_name, 'de-nghi-gia-han') end,
    'inTime', extension.in_time, 'central', extension.central, 'unit', (
      select jsonb_build_object('id', extension.unit_id, 'name', coalesce(max(named.name), ''), 'shortName', max(named.short_name))
      from (${unit}) named),
    'oldDueOn', extension.old_due_on, 'oldBound', extension.old_bound,
    'requestedBy', ${person("extension.requested_by")}, 'requestedAt', ${stamp("extension.requested_at")},
    'upward', case when extension.upward_at is not null then jsonb_build_object('document', extension.upward_document,
      'by', ${person("extension.upward_by")}, 'at', ${stamp("extension.upward_at")}) end,
    'decision', extension.decision, 'newDueOn', extension.new_due_on, 'daysLateBefore', extension.days_late_before,
    'daysLateAfter', extension.days_late_after, 'basis', extension.basis, 'reason', extension.reason,
    'decidedBy', ${person("extension.decided_by")}, 'decidedFor', ${principal}, 'decidedAt', ${stamp("extension.decided_at")})`;

export const toExtension = (read: ExtensionRead): Extension => ({
  ...read,
  category: categoryOf(read.ground),
});
