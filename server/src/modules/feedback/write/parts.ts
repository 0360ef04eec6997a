import { AskVoicePart, DeclineVoicePart, GiveVoicePart, WithdrawVoicePart, type PartOutcome } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { clocksOf } from "../domain/limits.ts";
import { mayAskPart, mayDeclinePart, mayGivePart, mayWithdrawPart, type PartSubject } from "../domain/part-policies.ts"; // prettier-ignore
import type { VoiceSubject } from "../domain/subject.ts";
import { readLaw } from "../read/law.ts";
import { lockPart } from "../read/parts.ts";
import { unitOn } from "../read/refs.ts";
import { lockVoice } from "../read/subject.ts";
import { feedbackRefusals } from "../refusals.ts";
import { agencyOn } from "./agency-on.ts";
import { accountOf, change, tellAgency } from "./step.ts";

const OFFICERS = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"];

/** From today to the day the answer is owed; once that has passed, any day from today. */
async function checkDay({ tx, today }: ActContext, row: VoiceSubject, lastDay: string) {
  const { answer } = clocksOf(row, await readLaw(tx, today));
  const until = answer === null || answer.on < today ? null : answer.on;
  if (lastDay >= today && (until === null || lastDay <= until)) return;
  const said = feedbackRefusals.PART_DAY(vietnameseDate(today), until && vietnameseDate(until));
  throw atField(said, "lastDay");
}

/** Asks one more agency for its part; the agency the voice lies with goes on answering for all (ADR 54). */
export const askVoicePart = defineAct({
  name: "voices.ask-part",
  title: "Đề nghị phối hợp trả lời",
  input: AskVoicePart,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayAskPart,
  async run(context, row, { unitId, asks, lastDay }) {
    const { tx, today, now } = context;
    const unit = await agencyOn(tx, unitId, today);
    if (unitId === row.unitId) throw atField(feedbackRefusals.PART_OWN(), "unitId");
    await checkDay(context, row, lastDay);
    const { numAffectedRows } = await sql`
      insert into app.voice_part (id, voice_id, round, unit_id, asks, asked_by, asked_on, last_day)
      values (${newId(now.getTime())}, ${row.id}, ${row.round}, ${unitId}, ${asks}, ${accountOf(context)}, ${today}, ${lastDay})
      on conflict (voice_id, unit_id) where outcome is null do nothing`.execute(tx);
    if (numAffectedRows === 0n) throw atField(feedbackRefusals.PART_TWICE(), "unitId");
    await tellAgency(context, { id: row.id, unitId }, OFFICERS, {
      title: `PAKN-${row.number}: đề nghị cơ quan trả lời phần của mình, hạn ${vietnameseDate(lastDay)}.`,
      key: `part-asked:${row.version}`,
    });
    return change(context, row, {}, { unit, asks, lastDay });
  },
  tell: telling<{ unit: string; asks: string; lastDay: string }>(
    ({ unit, asks, lastDay }) =>
      `đề nghị ${unit} phối hợp trả lời, hạn ${vietnameseDate(lastDay)}: “${asks}”`,
  ),
});

/** Ends a part; of the voice nothing changes, so that two agencies may answer at the same time. */
async function settle(
  context: ActContext,
  part: PartSubject,
  outcome: PartOutcome,
  words: string,
): Promise<{ id: string; version: number }> {
  const { tx, today } = context;
  const version = part.version + 1;
  await sql`update app.voice_part set outcome = ${outcome}, words = ${words}, settled_by = ${accountOf(context)}, settled_on = ${today},
    version = ${version} where id = ${part.id}`.execute(tx);
  const { rows } = await sql<{ unit: { name: string } }>`select ${unitOn("unit.id", today)} as unit from app.unit where id = ${part.partUnitId}`.execute(tx); // prettier-ignore
  context.record("voice", part.voice.id, { unit: rows[0]?.unit.name ?? "", words });
  return { id: part.id, version };
}

/** Tells the agency that answers. */
const tellLead = (context: ActContext, { id, version, voice }: PartSubject, what: string) =>
  tellAgency(context, voice, OFFICERS, {
    title: `PAKN-${voice.number}: ${what}.`,
    key: `part:${id}:${version}`,
  });

interface Told {
  unit: string;
  words: string;
}

export const giveVoicePart = defineAct({
  name: "voices.give-part",
  title: "Trả lời phần phối hợp",
  input: GiveVoicePart,
  load: ({ tx }, input) => lockPart(tx, input),
  policy: mayGivePart,
  async run(context, part, { said }) {
    await tellLead(context, part, "một cơ quan đã trả lời phần phối hợp");
    return settle(context, part, "said", said);
  },
  tell: telling<Told>(({ unit }) => `trả lời phần phối hợp của ${unit}`),
});

/** Not the agency's function: whoever asked sees why, and asks another or answers without. */
export const declineVoicePart = defineAct({
  name: "voices.decline-part",
  title: "Không nhận phần phối hợp",
  input: DeclineVoicePart,
  load: ({ tx }, input) => lockPart(tx, input),
  policy: mayDeclinePart,
  async run(context, part, { reason }) {
    await tellLead(context, part, "một cơ quan không nhận phần phối hợp");
    return settle(context, part, "declined", reason);
  },
  tell: telling<Told>(
    ({ unit, words }) => `không nhận phần phối hợp của ${unit}; lý do: “${words}”`,
  ),
});

export const withdrawVoicePart = defineAct({
  name: "voices.withdraw-part",
  title: "Thu hồi đề nghị phối hợp",
  input: WithdrawVoicePart,
  load: ({ tx }, input) => lockPart(tx, input),
  policy: mayWithdrawPart,
  async run(context, part, { reason }) {
    await tellAgency(context, { id: part.voice.id, unitId: part.partUnitId }, OFFICERS, {
      title: `PAKN-${part.voice.number}: đề nghị phối hợp trả lời đã được thu hồi.`,
      key: `part-withdrawn:${part.id}`,
    });
    return settle(context, part, "withdrawn", reason);
  },
  tell: telling<Told>(
    ({ unit, words }) => `thu hồi đề nghị ${unit} phối hợp trả lời; lý do: “${words}”`,
  ),
});

/** Where a voice leaves the province or is refused, nobody owes a part of its answer any more; likewise an agency that answers all of it. */
export async function closeParts(
  context: ActContext,
  { id }: VoiceSubject,
  because: string,
  unitId: string | null = null,
): Promise<void> {
  await sql`update app.voice_part set outcome = 'withdrawn', words = ${because}, settled_by = ${accountOf(context)},
      settled_on = ${context.today}, version = version + 1
    where voice_id = ${id} and outcome is null and (${unitId}::uuid is null or unit_id = ${unitId}::uuid)`.execute(
    context.tx,
  );
}
