import { DraftAnswer } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { askedPolicies } from "../domain/consultation-policies.ts";
import { accountOf } from "./account-of.ts";
import { changeAsked, lockAsked } from "./lock-consultation.ts";
import { storeAnswer } from "./store-answer.ts";

/** Keeps an answer that is not sent yet: unfinished as it is, seen by the answering agency only. */
export const draftAnswer = defineAct({
  name: "coordination.draft-answer",
  title: "Lưu dự thảo trả lời",
  input: DraftAnswer,
  load: (context, input) => lockAsked(context, input),
  policy: askedPolicies.draftAnswer,
  async run(context, part, input) {
    await storeAnswer(context, part, input, false);
    context.record("consultation", part.id, { unit: part.unitName });
    return changeAsked(context, part, "coordination.draft-answer", {
      drafted_at: context.now,
      ...(part.read ? {} : { read_at: context.now, read_by: accountOf(context) }),
    });
  },
  tell: telling<{ unit: string }>(({ unit }) => `soạn dự thảo trả lời của ${unit}`),
});
