import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { inScope } from "../kernel/database/scope.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { findActor } from "../modules/access/index.ts";
import { nameReaders, reportStudy } from "../modules/study/index.ts";

interface StudyStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  today: string;
}
interface Waiting {
  documentId: string;
  unitId: string;
  symbol: string | null;
  accountId: string;
  sentOn: string;
}

/** The latest has the attention of the day; of it so many agencies report. */
const DOCUMENTS = 1;
const AGENCIES = 40;

/**
 * What agencies made of the documents they must study: of the older ones they said so as it was said before the register; of the
 * latest some have reported with evidence, and Sở Tài chính has named its readers.
 */
export async function studyDocuments({ owner, at, specialist, today }: StudyStage): Promise<void> {
  await declareTheOlder(owner, addDays(today, -45));
  const { rows } = await sql<Waiting>`
    with latest as (
      select document_id from app.document_recipient where must_study and studied_on is null group by document_id
      order by max(sent_at) desc, document_id desc limit ${DOCUMENTS}
    ), ranked as (
      select recipient.document_id as "documentId", recipient.unit_id as "unitId", version.symbol,
        (recipient.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as "sentOn", head.account_id as "accountId",
        row_number() over (partition by recipient.document_id order by version.name = 'Sở Tài chính' desc, recipient.unit_id) as place
      from latest join app.document_recipient recipient on recipient.document_id = latest.document_id and recipient.must_study
      join app.unit_version version on version.unit_id = recipient.unit_id and version.valid_to is null
      join app.role_grant head on head.unit_id = recipient.unit_id and head.role_code = 'AGENCY_HEAD' and head.valid_to is null
    ) select * from ranked where place <= ${AGENCIES} order by "documentId", place`.execute(owner);
  for (const [index, line] of rows.entries()) {
    const heldOn = earlier(addDays(line.sentOn, 1 + (index % 5)), today);
    const runtime = at(`${heldOn}T15:10:00+07:00`);
    const head = await inScope(runtime.db, specialist, (tx) =>
      findActor(tx, line.accountId, today),
    );
    if (!head) continue;
    if (index % AGENCIES === 0) await nameTwo(owner, runtime, head, line);
    else await report(runtime, head, line, { heldOn, index });
  }
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

async function declareTheOlder(owner: Database, before: string): Promise<void> {
  await sql`
    with declared as (
      update app.document_recipient set studied_on = (acknowledged_at at time zone 'Asia/Ho_Chi_Minh')::date
      where must_study and acknowledged_at is not null and sent_at < ${before}::date
      returning document_id, unit_id, studied_on, acknowledged_by, acknowledged_at
    )
    insert into app.study_report (document_id, unit_id, form, held_on, reported_by, reported_at)
    select document_id, unit_id, 'declared', studied_on, acknowledged_by, acknowledged_at from declared`.execute(
    owner,
  );
}

async function report(
  runtime: Runtime,
  head: Actor,
  { documentId, unitId, symbol }: Waiting,
  { heldOn, index }: { heldOn: string; index: number },
): Promise<void> {
  const isMeeting = index % 3 !== 2;
  const number = 10 + index * 3;
  await reportStudy.perform(runtime, head, {
    documentId,
    unitId,
    form: isMeeting ? "meeting" : "dispatch",
    heldOn,
    documentNumber: `${number}/${isMeeting ? "BB-" : ""}${symbol ?? "UBND"}`,
    attended: isMeeting ? 18 + ((index * 7) % 40) : null,
    note: null,
    fileHash: null,
    fileName: null,
  });
}

async function nameTwo(
  owner: Database,
  runtime: Runtime,
  head: Actor,
  { documentId, unitId }: Waiting,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from app.appointment where unit_id = ${unitId} and valid_to is null and not is_head
    order by person_id limit 2`.execute(owner);
  if (rows.length === 0) return;
  await nameReaders.perform(runtime, head, {
    documentId,
    unitId,
    name: rows.map(({ id }) => id),
    release: [],
  });
}
