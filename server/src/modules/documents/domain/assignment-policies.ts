import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { mayEdit, type DocumentStanding } from "./document-policies.ts";

export interface AssignmentStanding {
  document: Pick<DocumentStanding, "state" | "secretStub">;
  state: "proposed" | "accepted" | "rejected" | "released";
  /** It became others by a split or merge. */
  replaced: boolean;
}

/** Correcting, splitting, merging: what is still alive in a document under review. */
export function mayChange(
  actor: Actor,
  { document, state, replaced }: AssignmentStanding,
): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  if (replaced) return refuse("Nhiệm vụ này đã được tách hoặc gộp. Hãy làm việc với nhiệm vụ mới.");
  if (state === "rejected") {
    return refuse("Nhiệm vụ này đã bị loại bỏ. Hãy chấp nhận lại trước khi sửa.");
  }
  return allowed;
}

/** A rejection may be taken back, as long as nothing has replaced the assignment. */
export function mayAccept(
  actor: Actor,
  { document, state, replaced }: AssignmentStanding,
): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  if (replaced) return refuse("Nhiệm vụ này đã được tách hoặc gộp. Hãy làm việc với nhiệm vụ mới.");
  return state === "accepted" ? refuse("Nhiệm vụ này đã được chấp nhận.") : allowed;
}

export function mayReject(actor: Actor, { document, state }: AssignmentStanding): Verdict {
  const edit = mayEdit(actor, document);
  if (!edit.allowed) return edit;
  return state === "rejected" ? refuse("Nhiệm vụ này đã bị loại bỏ.") : allowed;
}
