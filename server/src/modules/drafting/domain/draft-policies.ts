import type { AdministrativeDocument, DraftState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { isSound, lint } from "./lint/lint.ts";

interface Standing {
  state: DraftState;
  model: AdministrativeDocument;
}

const closed: Record<Exclude<DraftState, "draft">, string> = {
  issued:
    "Văn bản đã phát hành; nội dung sai thì sửa bằng văn bản khác (Nghị định 30/2020/NĐ-CP, Điều 18).",
  withdrawn: "Dự thảo đã bỏ.",
};

/** Also for giving it up. */
export const mayCorrectDraft = (_: Actor, { state }: Standing): Verdict =>
  state === "draft" ? allowed : refuse(closed[state]);

/** Issued is what a clerk would not send back. */
export function mayIssueDraft(_: Actor, { state, model }: Standing): Verdict {
  if (state !== "draft") return refuse(closed[state]);
  const findings = lint(model).filter(({ severity }) => severity === "error");
  return isSound(findings)
    ? allowed
    : refuse(`Văn bản còn lỗi thể thức: ${findings[0]?.message ?? ""} Hãy sửa dự thảo trước.`);
}
