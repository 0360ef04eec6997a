import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { actsFor } from "./parties.ts";

/** What a request is about, and in whose name it may be asked. */
export interface About {
  type: "task" | "document";
  id: string;
  title: string;
  /** The lead of the task; for a document the Office that the person works for, null when they work for none. */
  askingUnitId: string | null;
  askingName: string;
  open: boolean;
}

/** Opinions are asked on a task by its lead, on a document by the Office. */
export function mayAsk(actor: Actor, about: About): Verdict {
  const { askingUnitId } = about;
  if (askingUnitId === null || !actsFor(actor, "coordination.ask", askingUnitId)) {
    return refuse(
      about.type === "task"
        ? `Chỉ cơ quan chủ trì (${about.askingName}) lấy ý kiến về nhiệm vụ này.`
        : "Chỉ Văn phòng UBND tỉnh lấy ý kiến về văn bản.",
    );
  }
  if (about.open) return allowed;
  return refuse(
    about.type === "task"
      ? "Nhiệm vụ đã kết thúc hoặc đang tạm dừng nên không lấy ý kiến nữa."
      : "Nội dung văn bản đã được xóa nên không lấy ý kiến nữa.",
  );
}
