import { HandOverTip, OpenTip, SettleTip, type TipGround, type TipState } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, defineNote, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { mayFormalise, mayHandOver, mayOpen } from "../domain/policies.ts";
import { receiversFor } from "../read/receivers.ts";
import { lockTip, openHeads, openSaid } from "../read/tips.ts";
import { tipRefusals } from "../refusals.ts";
import { sealTipReply } from "../said.ts";
import { accountOf } from "./account-of.ts";

export const openTip = defineAct({
  name: "tips.open",
  title: "Mở tin niêm phong",
  input: OpenTip,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: mayOpen,
  async run(context, tip) {
    const { tx, box } = context;
    const said = openSaid(box, tip);
    const files = await openHeads(tx, box, tip.id);
    context.record("tip", tip.id, { number: tip.number });
    return {
      id: tip.id,
      version: tip.version,
      ...said,
      files: files.map(({ name, size }) => ({ name, size })),
    };
  },
  secretResult: true,
  tell: telling<{ number: number }>(({ number }) => `mở tin niêm phong TIN-${number}`),
});

defineNote("tips.file-opened", "mở tệp của một tin niêm phong");

const outcomes: Record<Exclude<TipState, "WAITING">, string> = {
  FORMALISED: "đã lập thành đơn theo quy định",
  FOR_INSPECTION: "chuyển làm thông tin phục vụ thanh tra, kiểm tra",
  CLOSED: "kết thúc, không lập thành đơn",
};
const grounds: Record<TipGround, string> = {
  anonymous: "không rõ người gửi",
  "not-met": "không gặp được người gửi",
  "not-signed": "người gửi không ký đơn hoặc biên bản",
  unclear: "nội dung không rõ người, việc",
  neither: "không phải khiếu nại, tố cáo",
};

/** Why a tip becomes no case. The tip itself stays sealed as it came; its sender reads the reply by the code. */
export const settleTip = defineAct({
  name: "tips.settle",
  title: "Không lập đơn",
  input: SettleTip,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: mayFormalise,
  async run(context, tip, { outcome, ground, clearWithEvidence, reply }) {
    const { tx, today, box } = context;
    if (outcome === "FOR_INSPECTION" && !clearWithEvidence)
      throw atField(tipRefusals.NOT_CLEAR(), "clearWithEvidence");
    const version = tip.version + 1;
    await sql`update app.tip set state = ${outcome}, settle_ground = ${ground}, settled_on = ${today}, settled_by = ${accountOf(context)},
      sealed_reply = ${sealTipReply(box, tip.id, reply)}, version = ${version} where id = ${tip.id}`.execute(
      tx,
    );
    context.record("tip", tip.id, { number: tip.number, outcome, ground });
    return { id: tip.id, version };
  },
  // Lines of before the ground was asked for have none, and some say that a case was made of it.
  tell: telling<{ number: number; outcome: keyof typeof outcomes; ground?: TipGround }>(
    ({ number, outcome, ground }) =>
      `ghi kết quả tin niêm phong TIN-${number}: ${outcomes[outcome]}${ground ? ` (${grounds[ground]})` : ""}`,
  ),
});

/** Gives a tip by name to somebody else who takes down denunciations; or takes it back. To whom, the journal is not told. */
export const handOverTip = defineAct({
  name: "tips.hand-over",
  title: "Giao lập đơn tố cáo",
  input: HandOverTip,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: mayHandOver,
  async run(context, tip, { accountId }) {
    const { tx, today } = context;
    const version = tip.version + 1;
    const me = accountOf(context);
    if (accountId === null) {
      if (tip.handedTo === null) throw refusals.NOT_ALLOWED("Tin này chưa giao cho ai.");
    } else {
      const choice = await receiversFor(tx, me, today);
      if (!choice.some((one) => one.accountId === accountId))
        throw atField(tipRefusals.NO_RECEIVER(), "accountId");
    }
    const given = accountId !== null;
    await sql`update app.tip set handed_to = ${accountId}, handed_by = ${given ? me : null}, handed_on = ${given ? today : null}::date,
      returned_ground = null, version = ${version} where id = ${tip.id}`.execute(tx);
    context.record("tip", tip.id, { number: tip.number, given });
    return { id: tip.id, version };
  },
  tell: telling<{ number: number; given: boolean }>(({ number, given }) =>
    given
      ? `giao tin niêm phong TIN-${number} để lập đơn tố cáo`
      : `thu lại tin niêm phong TIN-${number} đã giao`,
  ),
});
