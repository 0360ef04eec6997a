import type { Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import { onTeam } from "../../domain/finding-policies.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";

/** Minutes are written on the spot, by somebody of the team, until both sides have signed. */
export function mayWriteMinutes(actor: Actor, row: InspectionSubject): Verdict {
  if (row.begunOn === null) return refuse("Cuộc kiểm tra chưa bắt đầu.");
  if (row.state !== "IN_PROGRESS") return refuse("Biên bản đã ký; không sửa được nữa.");
  return onTeam(actor, row) ? allowed : refuse("Chỉ thành viên đoàn kiểm tra lập biên bản.");
}
