import type { Actor } from "../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { TipSubject } from "../read/tips.ts";

export const mayOpen = (_actor: Actor, { sealed }: TipSubject): Verdict =>
  sealed === null
    ? refuse("Tin này đã lập thành đơn tố cáo. Nội dung ở hồ sơ tố cáo, chỉ người được giao mở.")
    : allowed;

export const mayHandOver = (_actor: Actor, { state }: TipSubject): Verdict =>
  state === "WAITING" ? allowed : refuse("Tin này đã ghi kết quả.");

/** While somebody is to make it a denunciation, it is nothing else. */
export function mayFormalise(_actor: Actor, { state, handedTo }: TipSubject): Verdict {
  if (state !== "WAITING") return refuse("Tin này đã ghi kết quả.");
  return handedTo === null
    ? allowed
    : refuse("Tin này đang giao để lập đơn tố cáo. Hãy chờ, hoặc thu lại trước.");
}
