import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { localMinute } from "./local-minute.ts";
import type { VoiceSubject } from "../domain/subject.ts";

/** What policies and clocks look at, as JSON of one row of app.voice. */
export const subjectOf: RawBuilder<VoiceSubject> = sql`jsonb_build_object('id', voice.id, 'version', voice.version, 'number', voice.number,
  'kind', voice.kind, 'state', voice.state, 'receivedOn', voice.received_on, 'roundFrom', voice.round_from,
  'roundAt', ${localMinute("voice.round_at")}, 'urgent', voice.urgent, 'round', voice.round,
  'unitId', voice.unit_id, 'unitGone', voice.unit_id is not null and not exists (select from app.unit_version stands
    where stands.unit_id = app.unit_now(voice.unit_id, (now() at time zone 'Asia/Ho_Chi_Minh')::date)
      and daterange(stands.valid_from, stands.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date),
  'assignedOn', voice.assigned_on, 'assignedAt', ${localMinute("voice.assigned_at")}, 'answeredOn', voice.answered_on,
  'answeredAt', ${localMinute("voice.answered_at")}, 'closedOn', voice.closed_on,
  'draftedBy', (select drafted_by from app.voice_answer a where a.voice_id = voice.id and a.round = voice.round and a.returned_by is null),
  'answerId', (select a.id from app.voice_answer a where a.voice_id = voice.id and a.round = voice.round and a.returned_by is null),
  'rated', exists (select from app.voice_answer a where a.voice_id = voice.id and a.round = voice.round and a.rating is not null),
  'partsOpen', (select count(*) from app.voice_part part where part.voice_id = voice.id and part.outcome is null),
  'isPublished', exists (select from app.voice_answer a where a.voice_id = voice.id and a.published_on is not null),
  'complaint', case when voice.kind = 'complaint' then jsonb_build_object('level', least(voice.round, 2),
    'steps', (select coalesce(jsonb_agg(jsonb_build_object('line', s.kind, 'on', s.on_day, 'remote', s.body -> 'remote', 'whole', s.body -> 'whole')
      order by s.ordinal), '[]') from app.complaint_step s where s.voice_id = voice.id and s.round = voice.round)) end,
  'pauses', (select coalesce(jsonb_agg(jsonb_build_object('from', q.asked_on, 'to', q.supplied_on,
      'fromAt', ${localMinute("q.asked_at")}, 'toAt', ${localMinute("q.supplied_at")}) order by q.asked_on, q.id), '[]')
    from app.voice_question q where q.voice_id = voice.id and q.round = voice.round))`;

/** Takes a voice for this transaction, in the version the client saw. */
export async function lockVoice(
  tx: Tx,
  { voiceId, version }: { voiceId: string; version: number },
): Promise<VoiceSubject> {
  const found = await takeVoice(tx, voiceId);
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}

/** Takes a voice for this transaction as it stands, where the client saw something else that is about it. */
export async function takeVoice(tx: Tx, voiceId: string): Promise<VoiceSubject> {
  // Two statements: of one that waited for the lock, only the locked row would be read anew, and not its steps and pauses.
  await sql`select from app.voice where id = ${voiceId}::uuid for update`.execute(tx);
  const { rows } = await sql<{ subject: VoiceSubject }>`
    select ${subjectOf} as subject from app.voice where voice.id = ${voiceId}::uuid`.execute(tx);
  const found = rows[0]?.subject;
  if (!found) throw refusals.NOT_FOUND("phản ánh, kiến nghị này");
  return found;
}
