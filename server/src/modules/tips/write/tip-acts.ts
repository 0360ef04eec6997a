import { OpenTip, SettleTip, type TipState } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, defineNote, refuse, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { lockTip, openHeads, openSaid } from "../read/tips.ts";
import { sealPart } from "../said.ts";

export const openTip = defineAct({
  name: "tips.open",
  title: "Mở tin niêm phong",
  input: OpenTip,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: () => allowed,
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

/** What became of a tip. The tip itself stays sealed as it came; its sender reads the reply by the code. */
export const settleTip = defineAct({
  name: "tips.settle",
  title: "Ghi kết quả",
  input: SettleTip,
  load: ({ tx }, input) => lockTip(tx, input),
  policy: (_actor, { state }: Awaited<ReturnType<typeof lockTip>>) =>
    state === "WAITING" ? allowed : refuse("Tin này đã ghi kết quả."),
  async run(context, tip, { outcome, reply }) {
    const { tx, today, actor, box } = context;
    if (actor.accountId === null)
      throw refusals.NOT_ALLOWED("Việc này phải do một người thực hiện.");
    const sealed = sealPart(box, tip.id, "reply", Buffer.from(reply));
    const version = tip.version + 1;
    await sql`update app.tip set state = ${outcome}, settled_on = ${today}, settled_by = ${actor.accountId}, sealed_reply = ${sealed},
      version = ${version} where id = ${tip.id}`.execute(tx);
    context.record("tip", tip.id, { number: tip.number, outcome });
    return { id: tip.id, version };
  },
  tell: telling<{ number: number; outcome: keyof typeof outcomes }>(
    ({ number, outcome }) => `ghi kết quả tin niêm phong TIN-${number}: ${outcomes[outcome]}`,
  ),
});
