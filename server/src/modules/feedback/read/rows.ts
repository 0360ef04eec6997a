import type { VoiceRow } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween, type LocalDateTime } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readSettings, type Settings } from "../../settings/index.ts";
import { hoursLeft, type KeptHours } from "../domain/hours-left.ts";
import { localMinute } from "./local-minute.ts";
import { unitOn } from "./refs.ts";

/** A row of app.voice as lists read it. */
export interface ReadVoice extends Omit<VoiceRow, "due"> {
  dueStep: NonNullable<VoiceRow["due"]>["step"] | null;
  dueOn: string | null;
  dueHours: KeptHours | null;
}

/** What rows are looked at by: the minute at which somebody asks, and what was decided for that day. */
export interface Looking {
  now: LocalDateTime;
  today: string;
  settings: Settings;
}
export async function lookingAt(tx: Tx, now: LocalDateTime): Promise<Looking> {
  const today = now.slice(0, 10);
  return { now, today, settings: await readSettings(tx, today) };
}

export const voiceColumns = (today: string): RawBuilder<ReadVoice> => sql`
  voice.id, voice.number, voice.kind, voice.channel, voice.state, voice.subject, voice.place, ${unitOn("voice.unit_id", today)} as unit,
  voice.received_on::text as "receivedOn", voice.due_step as "dueStep", voice.due_on::text as "dueOn", voice.urgent,
  case when voice.due_at is not null then jsonb_build_object('unit', voice.due_unit, 'fromAt', ${localMinute("voice.due_from_at")},
    'minutes', voice.due_minutes, 'at', ${localMinute("voice.due_at")}) end as "dueHours",
  voice.flags, voice.round - 1 as "raisedAgain",
  (select rating from app.voice_answer answer where answer.voice_id = voice.id and answer.round = voice.round and answer.rating is not null) as rating`;

/** With the distance to when something is due, as of a minute. */
export function toRow<Read extends ReadVoice>(
  { dueStep, dueOn, dueHours, ...row }: Read,
  { now, today, settings }: Looking,
): Omit<Read, "dueStep" | "dueOn" | "dueHours"> & Pick<VoiceRow, "due"> {
  if (dueStep === null || dueOn === null) return { ...row, due: null };
  const { calendar, workSchedules: schedules } = settings;
  return {
    ...row,
    due: {
      step: dueStep,
      on: dueOn,
      workingDaysLeft: dueOn < today ? 0 : workingDaysBetween(calendar, today, dueOn),
      daysLate: dueOn < today ? calendarDaysBetween(dueOn, today) : 0,
      hours: dueHours && hoursLeft({ calendar, schedules }, dueHours, now),
    },
  };
}
