import { ReceiveVoice, type VoiceKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { instantOf, localMinuteOf } from "../../../kernel/clock.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { kindNames } from "../domain/names.ts";
import { phoneKey } from "../domain/sender.ts";
import { readLimits } from "../read/limits.ts";
import { feedbackRefusals } from "../refusals.ts";
import { accountOf, clockColumns } from "./step.ts";

/** Takes down what somebody says; its clocks begin with the day on which it reached the province. */
export const receiveVoice = defineAct({
  name: "voices.receive",
  title: "Tiếp nhận",
  input: ReceiveVoice,
  load: async () => null,
  policy: () => allowed,
  async run(context, _nothing, input) {
    const { tx, now, today } = context;
    const { kind, receivedOn, receivedTime = null, urgent = false } = input;
    if (receivedOn > today) throw atField(feedbackRefusals.RECEIVED_LATER(), "receivedOn");
    const rows = (await readLimits(tx)).filter((one) => one.kind === kind);
    const begun = rows.map(({ validFrom }) => validFrom).toSorted()[0];
    if (begun !== undefined && receivedOn < begun)
      throw atField(feedbackRefusals.RECEIVED_BEFORE_LAW(vietnameseDate(begun)), "receivedOn");
    const minute = localMinuteOf(now);
    const roundAt =
      receivedTime === null
        ? receivedOn === today
          ? minute
          : null
        : `${receivedOn}T${receivedTime}`;
    if (roundAt !== null && roundAt > minute) {
      throw atField(feedbackRefusals.RECEIVED_LATER_TODAY(), "receivedTime");
    }
    const id = newId(now.getTime());
    await sql`
      insert into app.voice (id, kind, channel, state, subject, content, place, received_on, received_by, received_at, round_from, round_at, urgent)
      values (${id}, ${kind}, ${input.channel}, 'NEW', ${input.subject}, ${input.content}, ${input.place}, ${receivedOn},
        ${accountOf(context)}, ${now}, ${receivedOn}, ${roundAt && instantOf(roundAt)}, ${urgent})`.execute(
      tx,
    );
    await sql`
      insert into app.voice_sender (voice_id, name, phone, phone_key, email, address, keep_secret)
      values (${id}, ${input.name}, ${input.phone}, ${phoneKey(input.phone)}, ${input.email}, ${input.address}, ${input.keepSecret})`.execute(
      tx,
    );
    const { columns } = await clockColumns(context, {
      kind,
      state: "NEW",
      receivedOn,
      roundFrom: receivedOn,
      roundAt,
      urgent,
      assignedOn: null,
      answeredOn: null,
      pauses: [],
    });
    await sql`update app.voice set ${columns} where id = ${id}`.execute(tx);
    context.record("voice", id, { kind, ...(urgent && { urgent }) });
    return { id, version: 1 };
  },
  tell: telling<{ kind: VoiceKind; urgent?: boolean }>(
    ({ kind, urgent }) => `tiếp nhận ${kindNames[kind]}${urgent ? ", khẩn" : ""}`,
  ),
});
