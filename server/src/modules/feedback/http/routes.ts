import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localMinuteOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readVoice } from "../read/get-voice.ts";
import { readLimits } from "../read/limits.ts";
import { listVoices, voicesAbout } from "../read/list-voices.ts";
import { callerVoices, similarVoices } from "../read/suggestions.ts";
import { approveVoiceAnswer, draftVoiceAnswer, returnVoiceAnswer } from "../write/answering.ts";
import { askSender, supplyVoice } from "../write/asking.ts";
import { linkVoice } from "../write/link-voice.ts";
import { askVoicePart, declineVoicePart, giveVoicePart, withdrawVoicePart } from "../write/parts.ts"; // prettier-ignore
import { publishVoice, raiseVoiceAgain, rateVoice, unpublishVoice } from "../write/publishing.ts";
import { receiveVoice } from "../write/receive-voice.ts";
import { setVoiceLimit } from "../write/set-limit.ts";
import { giveBackVoice, reclassifyVoice, refuseVoice, routeVoice, transferVoice } from "../write/triage.ts"; // prettier-ignore
import { unmaskSender } from "../write/unmask-sender.ts";

/** In the order in which a page offers them: the next step first. */
const onVoice = [
  approveVoiceAnswer,
  routeVoice,
  draftVoiceAnswer,
  publishVoice,
  supplyVoice,
  askSender,
  askVoicePart,
  returnVoiceAnswer,
  giveBackVoice,
  reclassifyVoice,
  transferVoice,
  refuseVoice,
  rateVoice,
  raiseVoiceAgain,
  unpublishVoice,
  linkVoice,
  unmaskSender,
] as const;

const onPart = [giveVoicePart, declineVoicePart, withdrawVoicePart] as const;

/** What people and firms say: the screen of whoever receives, the agency's answer, what is published. */
export function feedbackRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, now: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localMinuteOf(runtime.clock.now())));
  serve(routes.listVoices, ({ actor, query }) =>
    read(actor, (tx, now) => listVoices(tx, query, now)),
  );
  serve(routes.getVoice, ({ actor, params }) =>
    read(actor, (tx, now) => readVoice(tx, actor, params.id, { now, acts: onVoice, onPart })),
  );
  serve(routes.getTaskVoices, ({ actor, params }) =>
    read(actor, async (tx, now) => {
      const task = tx.selectFrom("app.task").select("id").where("id", "=", params.id);
      if (!(await task.executeTakeFirst())) throw refusals.NOT_FOUND("nhiệm vụ này");
      return { items: await voicesAbout(tx, "task", params.id, now) };
    }),
  );
  serve(routes.getMeasureVoices, ({ actor, params }) =>
    read(actor, async (tx, now) => {
      const measure = tx.selectFrom("app.measure").select("id").where("id", "=", params.id);
      if (!(await measure.executeTakeFirst())) throw refusals.NOT_FOUND("mục này của sổ");
      return { items: await voicesAbout(tx, "measure", params.id, now) };
    }),
  );
  serve(routes.findSimilarVoices, ({ actor, query }) =>
    read(actor, async (tx, now) => ({ items: await similarVoices(tx, query.text, now) })),
  );
  serve(routes.findCallerVoices, ({ actor, query }) =>
    read(actor, async (tx, now) => ({ items: await callerVoices(tx, query.phone, now) })),
  );
  serve(routes.listVoiceLimits, ({ actor }) =>
    read(actor, async (tx, now) => {
      const items = await readLimits(tx);
      return { items, acts: verdictsOn(actor, items, now.slice(0, 10), [setVoiceLimit]) };
    }),
  );
  serve(routes.setVoiceLimit, ({ actor, body, key }) =>
    setVoiceLimit.perform(runtime, actor, body, key),
  );
  serve(routes.receiveVoice, ({ actor, body, key }) =>
    receiveVoice.perform(runtime, actor, body, key),
  );
  serve(routes.reclassifyVoice, ({ actor, body, key }) =>
    reclassifyVoice.perform(runtime, actor, body, key),
  );
  serve(routes.routeVoice, ({ actor, body, key }) => routeVoice.perform(runtime, actor, body, key));
  serve(routes.giveBackVoice, ({ actor, body, key }) =>
    giveBackVoice.perform(runtime, actor, body, key),
  );
  serve(routes.askSender, ({ actor, body, key }) => askSender.perform(runtime, actor, body, key));
  serve(routes.supplyVoice, ({ actor, body, key }) =>
    supplyVoice.perform(runtime, actor, body, key),
  );
  serve(routes.askVoicePart, ({ actor, body, key }) =>
    askVoicePart.perform(runtime, actor, body, key),
  );
  serve(routes.giveVoicePart, ({ actor, body, key }) =>
    giveVoicePart.perform(runtime, actor, body, key),
  );
  serve(routes.declineVoicePart, ({ actor, body, key }) =>
    declineVoicePart.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawVoicePart, ({ actor, body, key }) =>
    withdrawVoicePart.perform(runtime, actor, body, key),
  );
  serve(routes.transferVoice, ({ actor, body, key }) =>
    transferVoice.perform(runtime, actor, body, key),
  );
  serve(routes.refuseVoice, ({ actor, body, key }) =>
    refuseVoice.perform(runtime, actor, body, key),
  );
  serve(routes.draftVoiceAnswer, ({ actor, body, key }) =>
    draftVoiceAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.approveVoiceAnswer, ({ actor, body, key }) =>
    approveVoiceAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.returnVoiceAnswer, ({ actor, body, key }) =>
    returnVoiceAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.publishVoice, ({ actor, body, key }) =>
    publishVoice.perform(runtime, actor, body, key),
  );
  serve(routes.unpublishVoice, ({ actor, body, key }) =>
    unpublishVoice.perform(runtime, actor, body, key),
  );
  serve(routes.rateVoice, ({ actor, body, key }) => rateVoice.perform(runtime, actor, body, key));
  serve(routes.raiseVoiceAgain, ({ actor, body, key }) =>
    raiseVoiceAgain.perform(runtime, actor, body, key),
  );
  serve(routes.linkVoice, ({ actor, body, key }) => linkVoice.perform(runtime, actor, body, key));
  serve(routes.unmaskSender, ({ actor, body, key }) =>
    unmaskSender.perform(runtime, actor, body, key),
  );
}
