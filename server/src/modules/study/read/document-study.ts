import type { AllowedAct, DocumentStudy, StudyAgency, StudyReader } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { studyCounts, studyDaysLate, studyState } from "../domain/standing.ts";
import type { AgencyToStudy, DocumentToStudy, ReaderToConfirm } from "../domain/study-policies.ts";
import { readDocumentToStudy } from "./document-to-study.ts";
import { openLetter } from "./open-letter.ts";

type On<Subject> = Pick<ActDefinition<never, Subject, unknown>, "name" | "title" | "policy">;
export interface StudyActs {
  ofDocument: readonly On<DocumentToStudy>[];
  ofAgency: readonly On<AgencyToStudy>[];
  ofReader: readonly On<ReaderToConfirm>[];
}

type Plain = "unit" | "unitNow" | "head" | "mustStudy" | "dueOn" | "dueFrom" | "receivedBy" | "readBy" | "studiedOn" | "evidence" | "reminders"; // prettier-ignore
type Row = Pick<StudyAgency, Plain> & {
  sentAt: Date;
  acknowledgedAt: Date | null;
  openedAt: Date | null;
  remindedAt: Date | null;
  readers: Omit<StudyReader, "acts">[];
};

/** Everything about the receipt and study of one document that the person may see, in three queries. */
export async function readDocumentStudy(
  tx: Tx,
  actor: Actor,
  documentId: string,
  { today, acts }: { today: string; acts: StudyActs },
): Promise<DocumentStudy> {
  const document = await readDocumentToStudy(tx, documentId);
  const { rows } = await sql<Row>`
    select jsonb_build_object('id', recipient.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      jsonb_build_object('id', standing.id, 'name', heir.name, 'shortName', heir.short_name) as "unitNow", head.full_name as head, recipient.must_study as "mustStudy", recipient.study_due_on as "dueOn",
      recipient.study_due_from as "dueFrom", recipient.sent_at as "sentAt", recipient.acknowledged_at as "acknowledgedAt",
      receiver.full_name as "receivedBy", opening.opened_at as "openedAt", opening.full_name as "readBy",
      recipient.studied_on as "studiedOn", evidence.reports as evidence, readers.people as readers,
      reminder.count as reminders, reminder.last as "remindedAt"
    from ${recipientsSeen(actor, documentId)} recipient
    join lateral (select name, short_name from app.unit_version where unit_id = recipient.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    cross join lateral (select app.unit_now(recipient.unit_id, ${today}::date) as id) standing
    join lateral (select name, short_name from app.unit_version where unit_id = standing.id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) heir on true
    left join lateral (select person.full_name from app.appointment join app.person on person.id = appointment.person_id
      where appointment.unit_id = standing.id and appointment.is_head
        and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by appointment.valid_from desc, appointment.id desc limit 1) head on true
    left join app.account received on received.id = recipient.acknowledged_by
    left join app.person receiver on receiver.id = received.person_id
    left join lateral (select opening.opened_at, person.full_name from app.document_opening opening
      join app.account on account.id = opening.account_id join app.person on person.id = account.person_id
      where opening.document_id = recipient.document_id and opening.unit_id = recipient.unit_id
      order by opening.opened_at limit 1) opening on true
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', report.id, 'form', report.form, 'heldOn', report.held_on,
        'documentNumber', report.document_number, 'attended', report.attended, 'note', report.note, 'fileName', report.file_name,
        'reportedBy', person.full_name, 'reportedAt', report.reported_at) order by report.reported_at desc, report.id desc), '[]') as reports
      from app.study_report report join app.account on account.id = report.reported_by
      join app.person on person.id = account.person_id
      where report.document_id = recipient.document_id and report.unit_id = recipient.unit_id) evidence
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.full_name),
        'title', post.title, 'hasAccount', own.id is not null, 'openedAt', opened.opened_at, 'readAt', reader.read_at,
        'onPaper', reader.on_paper) order by person.full_name collate app.vi), '[]') as people
      from app.study_reader reader join app.person on person.id = reader.person_id
      left join lateral (select id from app.account where person_id = person.id and locked_at is null limit 1) own on true
      left join app.document_opening opened on opened.document_id = reader.document_id and opened.unit_id = reader.unit_id
        and opened.account_id = own.id
      left join lateral (select title from app.appointment where person_id = person.id
          and daterange(valid_from, valid_to) @> ${today}::date order by is_head desc, valid_from desc limit 1) post on true
      where reader.document_id = recipient.document_id and reader.unit_id = recipient.unit_id
        and reader.released_at is null) readers
    cross join lateral (select count(*)::int as count, max(sent_at) as last from app.study_reminder
      where document_id = recipient.document_id and unit_id = recipient.unit_id) reminder
    order by recipient.must_study desc, recipient.studied_on is not null, recipient.study_due_on nulls last,
      version.name collate app.vi`.execute(tx);
  const agencies = rows.map((row) => toAgency(actor, row, { today, acts, state: document.state }));
  return {
    asOf: today,
    document: {
      id: document.id,
      title: document.subject ?? "",
      reference: [document.number, document.symbol].filter(Boolean).join("/") || null,
      issuedOn: document.issuedOn,
    },
    counts: studyCounts(rows.map(factsOf), today),
    agencies,
    openDraftId: await openLetter(tx, documentId),
    acts: verdictsOn(actor, document, today, acts.ofDocument),
  };
}

/** The agencies' lines; somebody who was named below the agency sees the line of their agency through their own name alone. */
const recipientsSeen = ({ personId }: Actor, documentId: string) => sql`(
  select document_id, unit_id, must_study, study_due_on, study_due_from, sent_at, acknowledged_at, acknowledged_by, studied_on
  from app.document_recipient where document_id = ${documentId}::uuid
  union all
  select reader.document_id, reader.unit_id, true, null, null, reader.named_at, null, null, null
  from app.study_reader reader where reader.document_id = ${documentId}::uuid and reader.person_id = ${personId}::uuid
    and reader.released_at is null and not exists (select from app.document_recipient own
      where own.document_id = reader.document_id and own.unit_id = reader.unit_id))`;

const factsOf = (row: Row) => ({
  mustStudy: row.mustStudy,
  dueOn: row.dueOn,
  acknowledged: row.acknowledgedAt !== null,
  opened: row.openedAt !== null,
  studiedOn: row.studiedOn,
});

function toAgency(
  actor: Actor,
  row: Row,
  { today, acts, state }: { today: string; acts: StudyActs; state: string },
): StudyAgency {
  const { sentAt, acknowledgedAt, openedAt, remindedAt, readers, ...plain } = row;
  const facts = factsOf(row);
  const agency = { unitId: row.unit.id, unitNow: row.unitNow.id, documentState: state };
  const onReader = (reader: Row["readers"][number]): AllowedAct[] =>
    verdictsOn(
      actor,
      {
        ...agency,
        reader: {
          personId: reader.person.id,
          hasAccount: reader.hasAccount,
          readAt: reader.readAt === null ? null : new Date(reader.readAt),
        },
      },
      today,
      acts.ofReader,
    );
  return {
    ...plain,
    evidence: row.evidence.map((one) => ({
      ...one,
      reportedAt: new Date(one.reportedAt).toISOString(),
    })),
    state: studyState(facts),
    daysLate: studyDaysLate(facts, today),
    sentAt: sentAt.toISOString(),
    receivedAt: acknowledgedAt?.toISOString() ?? null,
    readAt: openedAt?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
    readers: readers.map((reader) => ({
      ...reader,
      openedAt: reader.openedAt && new Date(reader.openedAt).toISOString(),
      readAt: reader.readAt && new Date(reader.readAt).toISOString(),
      acts: onReader(reader),
    })),
    acts: verdictsOn(actor, agency, today, acts.ofAgency),
  };
}
