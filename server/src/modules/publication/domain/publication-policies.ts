import type { PublicationState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Redacted } from "./redact.ts";

export interface PublicationSubject {
  id: string;
  version: number;
  periodCode: string;
  from: string;
  to: string;
  state: PublicationState;
  intro: string;
  struck: { unitId: string; reason: string }[];
  /** Who drew it up or changed it last. */
  madeBy: string;
  withdrawnBecause: string | null;
}
export interface ToPublish extends PublicationSubject {
  disagreements: readonly string[];
  exposed: Redacted["exposed"];
}

export const mayWritePublication = (_: Actor, { state }: PublicationSubject): Verdict =>
  state === "draft"
    ? allowed
    : refuse("Bản đã công bố không sửa được. Nếu sai, hãy thu hồi rồi lập bản khác của kỳ này.");

/** Nobody publishes what they drew up themselves, and nothing whose sums do not agree. */
export function mayPublish(
  actor: Actor,
  { state, madeBy, disagreements, exposed }: ToPublish,
): Verdict {
  if (state !== "draft") return refuse("Bản này không còn là bản nháp.");
  if (madeBy === actor.accountId)
    return refuse(
      "Người lập hoặc sửa sau cùng không tự công bố. Hãy để người khác xem và công bố.",
    );
  if (disagreements.length > 0)
    return refuse(`Các số chưa khớp nên chưa công bố được: ${disagreements.join("; ")}.`);
  const [first] = exposed;
  return first === undefined
    ? allowed
    : refuse(
        `${exposed.map(({ name }) => name).join(", ")} đang được nêu riêng trong bản công bố ${first.by}, nên số không nêu riêng ở đây vẫn suy ra được. Hãy thu hồi bản đó trước, hoặc nêu riêng cả ở bản này.`,
      );
}

export const mayWithdrawPublication = (_: Actor, { state }: PublicationSubject): Verdict =>
  state === "published" ? allowed : refuse("Chỉ thu hồi được bản đang công bố.");
