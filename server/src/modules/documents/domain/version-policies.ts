import type { DocumentState, VersionKind } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

/** What decides about acts on two versions of a document. */
export interface VersionStanding {
  /** What the later one is said to do to the earlier; null where nobody has said so. */
  kind: VersionKind | null;
  laterState: DocumentState;
  /** One of the two is only a stub of a secret document. */
  secretStub: boolean;
}

export function mayRelate(_actor: Actor, { laterState, secretStub }: VersionStanding): Verdict {
  if (secretStub) return refuse("Văn bản mật chỉ được ghi nhận, không có nội dung để so sánh.");
  return laterState === "expunged" ? refuse("Nội dung văn bản đã được xóa.") : allowed;
}

export function maySeparate(_actor: Actor, { kind }: VersionStanding): Verdict {
  return kind ? allowed : refuse("Chưa ghi nhận hai văn bản này là hai bản của nhau.");
}

/** Tasks end on the ground of a document in force, never of a draft reading. */
export function maySettle(_actor: Actor, { kind, laterState }: VersionStanding): Verdict {
  if (!kind) {
    return refuse("Hãy ghi nhận văn bản này thay thế, sửa đổi hay đính chính bản trước đã.");
  }
  return laterState === "released" || laterState === "no-task"
    ? allowed
    : refuse("Hãy rà soát xong và giao nhiệm vụ của văn bản mới trước.");
}
