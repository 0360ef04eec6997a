import type { AskedPart, OpinionAnswer } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings } from "../../settings/index.ts";
import type { AskedSubject } from "../domain/asked-subject.ts";
import { looksVague } from "../domain/check-answer.ts";
import { actsFor } from "../domain/parties.ts";
import { isVertical, personBehind, stamp } from "../unit-ref.ts";
import { readAskedSubjects } from "./asked-subject.ts";
import { rowColumns, toRow, type AsOf, type ConsultationRowRead } from "./consultation-rows.ts";
import { filesOf } from "./files.ts";

type AnswerRead = Omit<OpinionAnswer, "vague">;
interface PartRead extends ConsultationRowRead, Omit<AskedPart, keyof ConsultationRowRead | "readAt" | "answers" | "draft" | "acts" | "daysLate" | "workingDaysLeft" | "mayReport"> {
  unitId: string;
  readAt: Date | null;
  answers: AnswerRead[];
} // prettier-ignore
export type OnPart = Parameters<typeof verdictsOn<AskedSubject>>[3];

/** Parts of a request with their answers and reminders; a draft for those who answer, and nobody else. */
export async function readParts(
  tx: Tx,
  actor: Actor,
  where: RawBuilder<unknown>,
  { today, acts }: { today: string; acts: OnPart },
): Promise<AskedPart[]> {
  const { calendar } = await readSettings(tx, today);
  const subjects = new Map(
    (await readAskedSubjects(tx, where, today)).map((subject) => [subject.id, subject]),
  );
  const { rows } = await sql<PartRead>`
    select ${rowColumns(today)}, asked.unit_id as "unitId", asked.version, asked.why, asked.read_at as "readAt",
      ${isVertical("asked.unit_id", today)} as vertical,
      asked.clarify_reason as "clarifyReason", asked.clarify_last_day as "clarifyLastDay",
      asked.evasive_reason as "evasiveReason", asked.objection, asked.evasive_found_reason as "evasiveFoundReason",
      asked.accept_note as "acceptNote", ${answers} as answers, ${reminders} as reminders,
      (select jsonb_build_object('id', report.id, 'number', report.number, 'state', coalesce(report.outcome,
          case when report.explanation is null then 'waiting-explanation' else 'waiting-finding' end))
        from app.partner_report report where report.asked_id = asked.id) as report
    from app.consultation_asked asked join app.consultation on consultation.id = asked.consultation_id
    where ${where}`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...subjects.values()].flatMap((subject) => {
    const row = byId.get(subject.id);
    return row ? [toPart(row, subject, actor, { today, calendar }, acts)] : [];
  });
}

function toPart(
  { unitId, answers: read, readAt, ...row }: PartRead,
  subject: AskedSubject,
  actor: Actor,
  asOf: AsOf,
  acts: OnPart,
): AskedPart {
  const all = read.map((answer) => ({
    ...answer,
    vague: looksVague({ items: answer.items, conclusion: answer.conclusion ?? "" }),
  }));
  const drafts = actsFor(actor, "coordination.draft-answer", unitId);
  const standing = toRow(row, asOf);
  return {
    ...row,
    ...standing,
    mayReport:
      standing.daysLate > 0 &&
      row.report === null &&
      actsFor(actor, "coordination.report-partner", subject.askingUnitId),
    readAt: readAt?.toISOString() ?? null,
    answers: all.filter(({ sentAt }) => sentAt !== null),
    draft: (drafts && all.find(({ sentAt }) => sentAt === null)) || null,
    acts: verdictsOn(actor, subject, asOf.today, acts),
  };
}

const answers = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', answer.id, 'round', answer.round, 'items', answer.items,
    'overall', answer.overall, 'conclusion', answer.conclusion, 'documentNumber', answer.document_number,
    'by', ${personBehind("answer.drafted_by")}, 'sentAt', ${stamp("answer.sent_at")},
    'files', ${filesOf(sql`file.answer_id = answer.id`)}) order by answer.round), '[]')
  from app.consultation_answer answer where answer.asked_id = asked.id)`;

const reminders = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', reminder.id, 'by', ${personBehind("reminder.sent_by")},
    'sentAt', ${stamp("reminder.sent_at")}, 'note', reminder.note, 'seenBy', ${personBehind("reminder.seen_by")},
    'seenAt', ${stamp("reminder.seen_at")}) order by reminder.sent_at desc), '[]')
  from app.consultation_reminder reminder where reminder.asked_id = asked.id)`;
