import { FormaliseTip, OpenHandedTip, ReturnTip } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct } from "../../../kernel/act.ts";
import { sealTipReply } from "../../tips/index.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import { handedTip, openHanded } from "../read/handed-tips.ts";
import { tellNothing } from "./keep.ts";
import { enterDenunciation, refuseNamesIn } from "./receive.ts";

/** Shows a tip to who is to formalise it: they must know whom to meet. The answer is kept nowhere. */
export const openHandedTip = defineAct({
  name: "denunciations.open-tip",
  title: "Mở tin được giao",
  input: OpenHandedTip,
  sealed: true,
  secretResult: true,
  load: ({ tx }, input) => handedTip(tx, input),
  policy: () => allowed,
  async run(context, tip) {
    context.record("sealed-record", tip.id, {});
    return openHanded(context, tip);
  },
  tell: tellNothing,
});

/** It cannot be made a denunciation, or not by them: back to who handed it over, with a ground and no words. */
export const returnTip = defineAct({
  name: "denunciations.return-tip",
  title: "Trả lại tin",
  input: ReturnTip,
  sealed: true,
  load: ({ tx }, input) => handedTip(tx, input),
  policy: () => allowed,
  async run(context, { id, version }, { ground }) {
    const { rows } = await sql<{ back: boolean }>`
      select sealed.give_tip_back(${id}::uuid, ${version}, ${ground}) as back`.execute(context.tx);
    if (!rows[0]?.back) throw sealedRefusals.TIP_ELSEWHERE();
    context.record("sealed-record", id, {});
    return { id, version: version + 1 };
  },
  tell: tellNothing,
});

/**
 * Takes a tip down as a denunciation: who sent it was met, or signed (Law 25/2018/QH14, articles 22 and 23). What they sent moves
 * beside their name; the tip keeps that it was formalised and when.
 */
export const formaliseTip = defineAct({
  name: "denunciations.formalise-tip",
  title: "Lập đơn tố cáo từ tin",
  input: FormaliseTip,
  sealed: true,
  load: ({ tx }, input) => handedTip(tx, input),
  policy: () => allowed,
  async run(context, tip, input) {
    const { tx, box, today } = context;
    const { evidence, reply, denouncer } = input;
    refuseNamesIn({ evidence, reply }, denouncer);
    const words = { text: `Lập từ tin niêm phong TIN-${tip.number}. ${evidence}` };
    const done = await enterDenunciation(context, input, words);
    const sealedReply = sealTipReply(box, tip.id, reply);
    const { rows } = await sql<{ taken: boolean }>`
      select sealed.take_tip(${tip.id}::uuid, ${tip.version}, ${done.id}::uuid, ${sealedReply}, ${today}::date) as taken`.execute(
      tx,
    );
    if (!rows[0]?.taken) throw sealedRefusals.TIP_ELSEWHERE();
    return done;
  },
  tell: tellNothing,
});
