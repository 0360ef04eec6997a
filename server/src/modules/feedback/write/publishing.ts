import {
  PublishVoice,
  RaiseVoiceAgain,
  RateVoice,
  UnpublishVoice,
  type VoiceRating,
} from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayPublish, mayRaiseAgain, mayRate, mayUnpublish } from "../domain/policies.ts";
import { revealing } from "../domain/redaction.ts";
import { senderOf } from "../read/sender.ts";
import { lockVoice } from "../read/subject.ts";
import { feedbackRefusals } from "../refusals.ts";
import { accountOf, change } from "./step.ts";

/** What the public reads is written for it: neither the sender's words nor the answer go out as they are. */
export const publishVoice = defineAct({
  name: "voices.publish",
  title: "Công khai",
  input: PublishVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayPublish,
  async run(context, row, { question, answer }) {
    const { tx, today } = context;
    const sender = await senderOf(tx, row.id);
    for (const [field, text] of [
      ["question", question],
      ["answer", answer],
    ] as const) {
      const found = revealing(text, sender);
      if (found.length > 0) throw atField(feedbackRefusals.REVEALS(found.join(", ")), field);
    }
    await sql`update app.voice_answer set published_by = ${accountOf(context)}, published_on = ${today}, public_question = ${question},
      public_answer = ${answer} where id = ${row.answerId}`.execute(tx);
    return change(context, row, { state: "PUBLISHED" });
  },
  tell: () => "công khai nội dung và trả lời",
});

/** What should not stand in the open goes at once, of every round. What is owed to be published is owed again, in better words. */
export const unpublishVoice = defineAct({
  name: "voices.unpublish",
  title: "Gỡ công khai",
  input: UnpublishVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayUnpublish,
  async run(context, row, { reason }) {
    await sql`update app.voice_answer set published_by = null, published_on = null, public_question = null, public_answer = null
      where voice_id = ${row.id} and published_on is not null`.execute(context.tx);
    return change(context, row, row.state === "PUBLISHED" ? { state: "ANSWERED" } : {}, { reason });
  },
  tell: telling<{ reason: string }>(({ reason }) => `gỡ phần đã công khai: ${reason}`),
});

const ratingNames: Record<VoiceRating, string> = {
  satisfied: "hài lòng",
  normal: "bình thường",
  unsatisfied: "không hài lòng",
};

export const rateVoice = defineAct({
  name: "voices.rate",
  title: "Ghi mức hài lòng",
  input: RateVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayRate,
  async run(context, row, { rating, note }) {
    await sql`update app.voice_answer set rating = ${rating}, rating_note = ${note}, rated_on = ${context.today} where id = ${row.answerId}`.execute(
      context.tx,
    );
    return change(context, row, {}, { rating });
  },
  tell: telling<{ rating: VoiceRating }>(({ rating }) => `ghi người gửi ${ratingNames[rating]}`),
});

/** The same sender, the same matter: a new round with clocks of its own, in which the earlier answer stays as it was. */
export const raiseVoiceAgain = defineAct({
  name: "voices.raise-again",
  title: "Ghi phản ánh lại",
  input: RaiseVoiceAgain,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayRaiseAgain,
  async run(context, row, { content }) {
    const { today } = context;
    const next = {
      state: "REOPENED" as const,
      round: row.round + 1,
      roundFrom: today,
      assignedOn: null,
      answeredOn: null,
      pauses: [],
    };
    return change(context, row, next, { content, round: row.round + 1 });
  },
  tell: telling<{ content: string; round: number }>(
    ({ content, round }) => `ghi người gửi phản ánh lại, lần ${round}: “${content}”`,
  ),
});
