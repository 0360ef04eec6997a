import type { TaskState } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

/** What decides whether a review may be concluded. */
export interface ReviewSubject {
  documentId: string;
  opinion: string | null;
  taskState: TaskState | null;
}

/** The opinion ends a review: the agency has done its task, and somebody has confirmed it (procedures digest, 12.5). */
export function mayConcludeReview(_actor: Actor, { opinion, taskState }: ReviewSubject): Verdict {
  if (opinion !== null) return refuse("Lần rà soát này đã có ý kiến.");
  if (taskState === null) {
    return refuse("Phiếu rà soát chưa được giao. Lãnh đạo Văn phòng giao phiếu trước.");
  }
  return taskState === "COMPLETED"
    ? allowed
    : refuse("Cơ quan được giao chưa hoàn thành việc rà soát. Hãy xác nhận hoàn thành trước.");
}
