import { TakeComplaintStep, type ComplaintStep } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { lockVoice } from "../../read/subject.ts";
import { feedbackRefusals } from "../../refusals.ts";
import { change } from "../../write/step.ts";
import { mayStep, settlementIn } from "../domain/policies.ts";
import { afterStep } from "../domain/after-step.ts";
import { mayTake } from "../domain/steps.ts";
import { checkDay, noteStep } from "./note-step.ts";

const names: Record<ComplaintStep, string> = {
  accept: "thụ lý khiếu nại",
  refuse: "không thụ lý khiếu nại",
  verify: "giao xác minh khiếu nại",
  note: "ghi tiến trình giải quyết khiếu nại",
  dialogue: "ghi buổi đối thoại về khiếu nại",
  extend: "kéo dài thời hạn giải quyết khiếu nại phức tạp",
  suspend: "tạm đình chỉ giải quyết khiếu nại",
  resume: "tiếp tục giải quyết khiếu nại",
  decide: "quyết định giải quyết khiếu nại",
  send: "gửi quyết định giải quyết khiếu nại",
  withdraw: "ghi việc rút khiếu nại",
  terminate: "đình chỉ giải quyết khiếu nại",
};

/** One step of the law, on the day it was taken. */
export const takeComplaintStep = defineAct({
  name: "complaints.step",
  title: "Ghi bước giải quyết khiếu nại",
  input: TakeComplaintStep,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayStep,
  async run(context, row, input) {
    const { step, on } = input;
    const at = settlementIn(row);
    const verdict = mayTake(step, at);
    if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
    checkDay(context, row, on);
    if (input.step === "verify" && input.until < on)
      throw atField(feedbackRefusals.UNTIL_EARLIER(), "until");
    const { voiceId: _id, version: _version, step: _step, on: _on, ...body } = input;
    const dialogueId = input.step === "dialogue" ? await dialogueBy(context.tx, input.dialogue) : null; // prettier-ignore
    await noteStep(context, row, { line: step, on, dialogueId, body });
    const document = "documentNumber" in input ? input.documentNumber : null;
    const noted = {
      line: step,
      on,
      remote: input.step === "accept" && input.remote,
      whole: input.step === "withdraw" && input.whole,
    };
    const done = await change(context, row, afterStep(row, noted), {
      step,
      document,
      level: at.level,
    });
    return { id: done.id, version: done.version };
  },
  tell: telling<{ step: ComplaintStep; document: string | null; level: number }>(
    ({ step, document, level }) =>
      `${names[step]}${level === 2 ? " lần hai" : ""}${document === null ? "" : `, số ${document}`}`,
  ),
});

async function dialogueBy(tx: Tx, number: number | null): Promise<string | null> {
  if (number === null) return null;
  const { rows } = await sql<{ id: string }>`select id from app.dialogue where number = ${number}`.execute(tx); // prettier-ignore
  const id = rows[0]?.id;
  if (id === undefined) throw atField(feedbackRefusals.NO_DIALOGUE(number), "dialogue");
  return id;
}
