import type { VoiceRow } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween, type Calendar } from "@dondoc/workcalendar";
import { sql, type RawBuilder } from "kysely";
import { unitOn } from "./refs.ts";

/** A row of app.voice as lists read it. */
export interface ReadVoice extends Omit<VoiceRow, "due"> {
  dueStep: NonNullable<VoiceRow["due"]>["step"] | null;
  dueOn: string | null;
}

export const voiceColumns = (today: string): RawBuilder<ReadVoice> => sql`
  voice.id, voice.number, voice.kind, voice.channel, voice.state, voice.subject, voice.place, ${unitOn("voice.unit_id", today)} as unit,
  voice.received_on::text as "receivedOn", voice.due_step as "dueStep", voice.due_on::text as "dueOn",
  voice.flags, voice.round - 1 as "raisedAgain",
  (select rating from app.voice_answer answer where answer.voice_id = voice.id and answer.round = voice.round and answer.rating is not null) as rating`;

/** With the distance to the day on which something is due, as of a day. */
export function toRow<Read extends ReadVoice>(
  { dueStep, dueOn, ...row }: Read,
  { calendar, today }: { calendar: Calendar; today: string },
): Omit<Read, "dueStep" | "dueOn"> & Pick<VoiceRow, "due"> {
  if (dueStep === null || dueOn === null) return { ...row, due: null };
  return {
    ...row,
    due: {
      step: dueStep,
      on: dueOn,
      workingDaysLeft: dueOn < today ? 0 : workingDaysBetween(calendar, today, dueOn),
      daysLate: dueOn < today ? calendarDaysBetween(dueOn, today) : 0,
    },
  };
}
