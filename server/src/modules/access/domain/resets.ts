import { refuse, allowed, type Verdict } from "../../../kernel/verdict.ts";
import type { Actor } from "../../../kernel/actor.ts";

/** What two persons do at the door, before the name of whose account it is. */
export const DEED = {
  password: "đặt lại mật khẩu của",
  factor: "đặt lại mã xác thực và khóa đăng nhập của",
  province: "đặt lại liên kết với tài khoản của tỉnh của",
  /** Into a role that decides on others or keeps the house. */
  invitation: "mời",
} as const;
export type ResetOf = keyof typeof DEED;

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
