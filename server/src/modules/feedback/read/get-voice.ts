import type { VoiceDetail } from "@dondoc/contract";
import type { LocalDateTime } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { clocksOf, type RunningClock } from "../domain/limits.ts";
import { masked } from "../domain/sender.ts";
import type { VoiceSubject } from "../domain/subject.ts";
import type { PartSubject } from "../domain/part-policies.ts";
import { readLimits } from "./limits.ts";
import { partsOf } from "./parts.ts";
import { nameBehind, unitOn } from "./refs.ts";
import { lookingAt, toRow, voiceColumns, type ReadVoice } from "./rows.ts";
import { senderOf } from "./sender.ts";
import { subjectOf } from "./subject.ts";

type OnVoice = Parameters<typeof verdictsOn<VoiceSubject>>[3];
type OnPart = Parameters<typeof verdictsOn<PartSubject>>[3];
type Whole = Pick<
  VoiceDetail,
  | "content"
  | "namedAgency"
  | "files"
  | "origin"
  | "assignedOn"
  | "refusal"
  | "transferredTo"
  | "questions"
  | "answers"
  | "links"
> & { keepSecret: boolean | null };

const whole = (
  today: string,
) => sql<Whole>`jsonb_build_object('content', voice.content, 'assignedOn', voice.assigned_on,
  'namedAgency', voice.named_agency,
  'origin', (select jsonb_build_object('externalId', o.external_id, 'fileName', came.file_name, 'row', o.row,
      'importedOn', (came.imported_at at time zone 'Asia/Ho_Chi_Minh')::date, 'stateThere', o.state_there, 'answerThere', o.answer_there,
      'answeredThereOn', o.answered_there_on)
    from app.voice_origin o join app.voice_import came on came.id = o.import_id where o.voice_id = voice.id),
  'files', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', kept.size, 'mediaType', kept.media_type)
      order by f.id), '[]') from app.voice_file f join app.file kept on kept.hash = f.file_hash where f.voice_id = voice.id),
  'keepSecret', (select keep_secret from app.voice_sender s where s.voice_id = voice.id),
  'refusal', case when voice.refusal_ground is not null then
    jsonb_build_object('ground', voice.refusal_ground, 'note', voice.refusal_note) end,
  'transferredTo', voice.transferred_to,
  'questions', (select coalesce(jsonb_agg(jsonb_build_object('askedOn', q.asked_on, 'question', q.question,
      'suppliedOn', q.supplied_on, 'supplied', q.supplied) order by q.asked_on, q.id), '[]')
    from app.voice_question q where q.voice_id = voice.id),
  'answers', (select coalesce(jsonb_agg(jsonb_build_object('id', answer.id, 'round', answer.round, 'body', answer.body,
      'draftedBy', coalesce(${nameBehind("answer.drafted_by")}, ''), 'draftedOn', answer.drafted_on,
      'returned', case when answer.returned_by is not null then jsonb_build_object('because', answer.returned_because,
        'by', coalesce(${nameBehind("answer.returned_by")}, '')) end,
      'approvedBy', ${nameBehind("answer.approved_by")}, 'answeredOn', answer.answered_on,
      'published', case when answer.published_on is not null then jsonb_build_object('on', answer.published_on,
        'question', answer.public_question, 'answer', answer.public_answer) end,
      'rating', answer.rating, 'ratingNote', answer.rating_note) order by answer.round, answer.drafted_on, answer.id), '[]')
    from app.voice_answer answer where answer.voice_id = voice.id),
  'links', (select coalesce(jsonb_agg(jsonb_build_object('id', link.id, 'type', about.type, 'opensId', about.opens, 'label', about.label)
      order by link.linked_at, link.id), '[]')
    from app.voice_link link cross join lateral (
      select 'task' as type, task.id as opens, 'NV-' || task.number || ': ' || task.title as label
        from app.task where task.id = link.task_id
      union all select 'unit', link.unit_id, ${unitOn("link.unit_id", today)} ->> 'name' where link.unit_id is not null
      union all select 'finding', finding.inspection_id, 'KT-' || inspection.number || '.' || finding.ordinal || ': ' || finding.title
        from app.finding join app.inspection on inspection.id = finding.inspection_id where finding.id = link.finding_id
      union all select 'measure', measure.id, 'STN-' || measure.number from app.measure where measure.id = link.measure_id
    ) about where link.voice_id = voice.id))`;

const clockView = ({
  step,
  from,
  on,
  why,
  limit,
  hours,
}: RunningClock): VoiceDetail["clocks"][number] => ({
  step,
  from,
  on,
  at: hours?.at ?? null,
  why,
  legalBasis: limit.legalBasis,
  certainty: limit.certainty,
});

/** Everything the page of one voice shows; who spoke is masked. */
export async function readVoice(
  tx: Tx,
  actor: Actor,
  id: string,
  { now, acts, onPart }: { now: LocalDateTime; acts: OnVoice; onPart: OnPart },
): Promise<VoiceDetail> {
  const looking = await lookingAt(tx, now);
  const { today } = looking;
  const { rows } = await sql<ReadVoice & { standing: VoiceSubject; whole: Whole }>`
    select ${voiceColumns(today)}, ${subjectOf} as standing, ${whole(today)} as whole from app.voice where voice.id = ${id}::uuid`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("phản ánh, kiến nghị này");
  const { standing, whole: more, ...read } = row;
  const { keepSecret, ...shown } = more;
  const { calendar, workSchedules: schedules } = looking.settings;
  const limits = await readLimits(tx);
  const { running, answer } = clocksOf(standing, { limits, calendar, schedules });
  const parts = await partsOf(tx, id, today);
  const owed = answer && standing.answeredOn === null && running?.step !== "answer" ? [answer] : [];
  return {
    ...toRow(read, looking),
    ...shown,
    roundAt: standing.roundAt ?? null,
    version: standing.version,
    sender: { ...masked(await senderOf(tx, id)), keepSecret: keepSecret ?? false },
    // A closed case owes nothing, and while the sender is asked nothing runs.
    clocks: standing.closedOn !== null || !running ? [] : [running, ...owed].map(clockView),
    parts: parts.map((part) => {
      const subject = { id: part.id, version: part.version, partUnitId: part.unit.id, outcome: part.settled?.outcome ?? null, voice: standing }; // prettier-ignore
      return { ...part, acts: verdictsOn(actor, subject, today, onPart) };
    }),
    acts: verdictsOn(actor, standing, today, acts),
    journal: await readJournal(tx, [id]),
  };
}
