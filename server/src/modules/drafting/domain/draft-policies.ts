import type { AdministrativeDocument, DraftState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { isSound, lint } from "./lint/lint.ts";

interface Standing {
  state: DraftState;
  model: AdministrativeDocument;
  /** Of the province's committee or its Office. */
  ofOffice: boolean;
  /** Who stands for the organ today: itself, or whoever took it over. */
  organNow: string;
}

/**
 * A document is the affair of the organ that sends it: the committee's and its Office's of those who draft or sign for the
 * province, an agency's of its own people, also where these see the whole province; of an agency that ended, of its heir's.
 */
const ofItsHouse = (act: string, { grants }: Actor, { organNow, ofOffice }: Standing): boolean =>
  grants.some(
    ({ acts, unitId, provinceWide }) =>
      acts.has(act) &&
      (ofOffice ? provinceWide && (act === ISSUE || acts.has(START)) : unitId === organNow),
  );
const ISSUE = "drafting.issue";
const START = "drafting.start";
const notOfHouse = (model: AdministrativeDocument): Verdict =>
  refuse(`Văn bản này của ${model.organ.name}; việc này do người của cơ quan đó làm.`);

const closed: Record<Exclude<DraftState, "draft">, string> = {
  issued:
    "Văn bản đã phát hành; nội dung sai thì sửa bằng văn bản khác (Nghị định 30/2020/NĐ-CP, Điều 18).",
  withdrawn: "Dự thảo đã bỏ.",
};

const mayChange = (act: string, actor: Actor, standing: Standing): Verdict => {
  if (standing.state !== "draft") return refuse(closed[standing.state]);
  return ofItsHouse(act, actor, standing) ? allowed : notOfHouse(standing.model);
};
export const mayCorrectDraft = (actor: Actor, standing: Standing): Verdict =>
  mayChange("drafting.correct", actor, standing);
export const mayWithdrawDraft = (actor: Actor, standing: Standing): Verdict =>
  mayChange("drafting.withdraw", actor, standing);

/** Issued is what a clerk would not send back. */
export function mayIssueDraft(actor: Actor, standing: Standing): Verdict {
  const { state, model } = standing;
  if (state !== "draft") return refuse(closed[state]);
  if (!ofItsHouse(ISSUE, actor, standing)) return notOfHouse(model);
  const findings = lint(model).filter(({ severity }) => severity === "error");
  return isSound(findings)
    ? allowed
    : refuse(`Văn bản còn lỗi thể thức: ${findings[0]?.message ?? ""} Hãy sửa dự thảo trước.`);
}
