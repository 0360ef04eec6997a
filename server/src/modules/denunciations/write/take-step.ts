import { TakeDenunciationStep } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, type ActContext } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import type { StepWords } from "../domain/content.ts";
import { identityIn } from "../domain/identity.ts";
import { mayNote } from "../domain/policies.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import { mayTake, stateAfter } from "../domain/steps.ts";
import { identityOf } from "../read/identity.ts";
import { lockCase, type OpenCase } from "../read/open-case.ts";
import { wordsOfSteps } from "../read/steps.ts";
import { goOn, noteLine, noteReading, tellNothing } from "./keep.ts";

/** One step of the law, on the day it was taken. */
export const takeDenunciationStep = defineAct({
  name: "denunciations.step",
  title: "Ghi bước giải quyết tố cáo",
  input: TakeDenunciationStep,
  sealed: true,
  load: (context, input) => lockCase(context, input),
  policy: mayNote,
  async run(context, found, input) {
    const { step, on } = input;
    const { facts, as, id } = found;
    const verdict = mayTake(step, facts, as);
    if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
    if (on > context.today) throw atField(sealedRefusals.NOTED_LATER(), "on");
    if (on < facts.lastOn)
      throw atField(sealedRefusals.NOTED_EARLIER(vietnameseDate(facts.lastOn)), "on");
    await checkStep(context, found, input);
    await noteLine(context, id, { line: step, on, words: wordsOf(input) });
    const to = stateAfter(step, facts);
    return goOn(context, found, to === facts.state ? null : { to, on });
  },
  tell: tellNothing,
});

function wordsOf(input: TakeDenunciationStep): Partial<StepWords> {
  return {
    text: "text" in input ? input.text : null,
    document: "documentNumber" in input ? input.documentNumber : null,
    documentOn: "documentOn" in input ? input.documentOn : null,
    ground: groundOf(input),
    to: "to" in input ? input.to : "form" in input ? input.form : null,
  };
}
function groundOf(input: TakeDenunciationStep): string | null {
  if ("ground" in input) return input.ground;
  if (input.step === "conclude") return input.result;
  return input.step === "withdraw" ? (input.whole ? "whole" : "part") : null;
}

async function checkStep(
  context: ActContext,
  { id, facts, knowsIdentity }: OpenCase,
  input: TakeDenunciationStep,
): Promise<void> {
  switch (input.step) {
    case "extend":
      if (facts.extensions > 0 && input.ground === "complex")
        throw atField(sealedRefusals.ONE_EXTENSION(), "ground");
      return;
    case "terminate": {
      if (input.ground !== "withdrawn") return;
      const noted = await wordsOfSteps(context, id);
      if (!noted.some(({ line, facts: { ground } }) => line === "withdraw" && ground === "whole"))
        throw atField(sealedRefusals.NOT_WITHDRAWN(), "ground");
      return;
    }
    case "publish": {
      // Only who knows the name can find it in what goes out; that it was compared stays on record like any other look.
      if (!knowsIdentity)
        throw refusals.NOT_ALLOWED(
          "Người ghi công khai phải được giao biết danh tính, để đối chiếu nội dung công khai.",
        );
      await noteReading(context, id, { kind: "identity", reason: "Đối chiếu nội dung công khai" });
      const [found] = identityIn(`${input.text} ${input.form}`, await identityOf(context, id));
      if (found !== undefined) throw atField(sealedRefusals.REVEALS(found), "text");
      return;
    }
    default:
  }
}
