import type { ConsultationDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { silenceText } from "../domain/words.ts";
import { personBehind, unitRef } from "../unit-ref.ts";
import { readConsultationSubject } from "./asked-subject.ts";
import { filesOf } from "./files.ts";
import { readParts, type OnPart } from "./parts.ts";

type Read = Omit<ConsultationDetail, "parts" | "acts" | "journal" | "silenceText" | "createdAt" | "sentAt"> & {
  createdAt: Date;
  sentAt: Date | null;
}; // prettier-ignore
type OnConsultation = Parameters<
  typeof verdictsOn<NonNullable<Awaited<ReturnType<typeof readConsultationSubject>>>>
>[3];

/** A request with the parts the person may see, what they may do on each, and its history. */
export async function getConsultation(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts, partActs }: { today: string; acts: OnConsultation; partActs: OnPart },
): Promise<ConsultationDetail> {
  const [read, subject] = [
    await readRequest(tx, id, today),
    await readConsultationSubject(tx, id, today),
  ];
  if (!read || !subject) throw refusals.NOT_FOUND("yêu cầu lấy ý kiến này");
  const parts = await readParts(tx, actor, sql`asked.consultation_id = ${id}`, {
    today,
    acts: partActs,
  });
  return {
    ...read,
    createdAt: read.createdAt.toISOString(),
    sentAt: read.sentAt?.toISOString() ?? null,
    silenceText: silenceText(read.silence, read.silenceBasis, read.asking.name),
    parts,
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id, ...parts.map((part) => part.id)]),
  };
}

async function readRequest(tx: Tx, id: string, today: string): Promise<Read | null> {
  const { rows } = await sql<Read>`
    select consultation.id, consultation.version, consultation.number, consultation.matter, consultation.own_view as "ownView",
      consultation.urgent, ${unitRef("consultation.asking_unit_id", today)} as asking,
      case when consultation.task_id is not null
        then (select jsonb_build_object('type', 'task', 'id', task.id, 'title', 'NV-' || task.number || ' ' || task.title)
          from app.task where task.id = consultation.task_id)
        else (select jsonb_build_object('type', 'document', 'id', document.id, 'title',
            coalesce(document.subject, nullif(concat_ws('/', document.number, document.symbol), ''), 'Văn bản'))
          from app.document where document.id = consultation.document_id) end as about,
      (select jsonb_agg(jsonb_build_object('id', item.id, 'ordinal', item.ordinal, 'question', item.question) order by item.ordinal)
        from app.consultation_item item where item.consultation_id = consultation.id) as items,
      consultation.silence, consultation.silence_basis as "silenceBasis", consultation.needs_head as "needsHead",
      ${personBehind("consultation.created_by")} as "createdBy", consultation.created_at as "createdAt",
      ${personBehind("consultation.confirmed_by")} as "confirmedBy", consultation.sent_at as "sentAt",
      consultation.last_day as "lastDay", consultation.limit_because as "limitBecause",
      consultation.withdraw_reason as "withdrawReason",
      ${filesOf(sql`file.consultation_id = consultation.id and file.answer_id is null`)} as files
    from app.consultation where consultation.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
