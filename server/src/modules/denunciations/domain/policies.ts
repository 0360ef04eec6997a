import { allowed, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { OpenCase } from "../read/open-case.ts";
import { isClosed } from "./steps.ts";

const NOT_YOURS = "Việc này do người được giao hồ sơ thực hiện.";
const leads = ({ as }: Pick<OpenCase, "as">): boolean => as === "settler" || as === "lead";

/** Whoever is charged with it may at least ask to be so no more; the rest is looked at with what is asked. */
export const mayCharge = (_actor: Actor, found: OpenCase): Verdict =>
  found.as === null ? refuse(NOT_YOURS) : allowed;

export const mayChargeOthers = (_actor: Actor, found: OpenCase): Verdict =>
  leads(found) ? allowed : refuse("Việc giao người do người giải quyết hoặc phụ trách thực hiện.");

export function mayAccuse(_actor: Actor, found: OpenCase): Verdict {
  if (!leads(found)) return refuse(NOT_YOURS);
  return isClosed(found.facts.state) ? refuse("Hồ sơ đã kết thúc.") : allowed;
}

export function mayOpenIdentity(_actor: Actor, found: OpenCase): Verdict {
  if (found.as === null) return refuse(NOT_YOURS);
  if (found.content === null) return refuse("Danh tính đã được xóa cùng nội dung hồ sơ.");
  return found.knowsIdentity ? allowed : refuse("Bạn không được giao biết danh tính người tố cáo.");
}

/** Whatever step it is: which one, `mayTake` says. */
export function mayNote(_actor: Actor, found: OpenCase): Verdict {
  if (found.as === null) return refuse(NOT_YOURS);
  return found.content === null ? refuse("Nội dung hồ sơ đã được xóa.") : allowed;
}

/** Two persons: who asks for it, and somebody else who decides. */
export function mayExpunge(actor: Actor, found: OpenCase): Verdict {
  if (!leads(found)) return refuse(NOT_YOURS);
  if (found.content === null) return refuse("Nội dung hồ sơ đã được xóa.");
  if (!isClosed(found.facts.state)) return refuse("Chỉ xóa nội dung hồ sơ đã kết thúc.");
  return found.expungeAskedBy === actor.accountId && found.expungeAskedBy !== null
    ? refuse("Bạn đã đề nghị xóa. Người giải quyết hoặc phụ trách khác phải quyết định.")
    : allowed;
}

/** Only what nobody leads any more; the database shows whoever asks nothing else to take over. */
export const mayTakeOver = (_actor: Actor, found: OpenCase): Verdict =>
  found.as === null ? allowed : refuse("Bạn đang xử lý hồ sơ này; hãy dùng việc giao người xử lý.");
