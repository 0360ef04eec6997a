import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { commitment } from "../kernel/audit.ts";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";

/** Whose hand did something, as the journal names it. */
export interface Hand {
  accountId: string;
  name: string;
}

export interface EventRow {
  id: string;
  at: string;
  act: string;
  actorId: string;
  actorName: string;
  subjectType: string;
  subjectId: string;
  salt: string;
  body: string;
  commitment: string;
}

/** An event as the kernel's audit would have appended it on that day. */
export function eventRow(
  subject: { type: string; id: string },
  act: string,
  payload: object,
  by: Hand,
  at: string,
): EventRow {
  const salt = randomBytes(16);
  const body = JSON.stringify(payload);
  return {
    id: newId(Date.parse(at)),
    at,
    act,
    actorId: by.accountId,
    actorName: by.name,
    subjectType: subject.type,
    subjectId: subject.id,
    salt: salt.toString("hex"),
    body,
    commitment: commitment(salt, body).toString("hex"),
  };
}

export const json = (rows: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;

export async function writeEvents(owner: Database, events: readonly EventRow[]): Promise<void> {
  await sql`
    insert into audit.event (id, at, act, actor_id, actor_name, subject_type, subject_id, payload_commitment)
    select id, at, act, "actorId", "actorName", "subjectType", "subjectId", decode(commitment, 'hex')
    from ${json(events)} as row (id uuid, at timestamptz, act text, "actorId" uuid, "actorName" text,
      "subjectType" text, "subjectId" uuid, commitment text)`.execute(owner);
  await sql`
    insert into audit.payload (event_id, salt, body) select id, decode(salt, 'hex'), body
    from ${json(events)} as row (id uuid, salt text, body text)`.execute(owner);
}
