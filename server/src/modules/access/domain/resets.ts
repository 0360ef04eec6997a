import { refuse, allowed, type Verdict } from "../../../kernel/verdict.ts";
import type { Actor } from "../../../kernel/actor.ts";

export const RESET_OF = {
  password: "mật khẩu",
  factor: "mã xác thực và khóa đăng nhập",
  province: "liên kết với tài khoản của tỉnh",
} as const;
export type ResetOf = keyof typeof RESET_OF;

/** How long a request waits for the second person. */
const DAYS = 7;
export const resetEnd = (now: Date): Date => new Date(now.getTime() + DAYS * 24 * 3_600_000);

/** What is asked of whom, and by whom. */
export interface Reset {
  account_id: string;
  requested_by: string;
  /** Decided, or nobody did in its time. */
  isOver: boolean;
}

/** The second of two steps is another person's, and never that of whose account it is. */
export function mayDecideReset(actor: Actor, reset: Reset): Verdict {
  if (reset.isOver) return refuse("Đề nghị này đã được quyết định hoặc đã hết hạn.");
  if (actor.accountId === reset.requested_by)
    return refuse("Người đề nghị không tự quyết định; cần một người khác có thẩm quyền.");
  if (actor.accountId === reset.account_id)
    return refuse("Không tự quyết định việc đặt lại của chính mình.");
  return allowed;
}
