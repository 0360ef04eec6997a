import type { InstructionStanding } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";

/** What the policies on a leader's words look at. */
export interface InstructionSubject {
  id: string;
  version: number;
  leaderAccountId: string;
  leader: string;
  enteredBy: string;
  confirmedOn: string | null;
  disowned: boolean;
}
/** What the policies on a line of a briefing look at. */
export interface ItemSubject {
  id: string;
  /** Its list is issued and so before the leaders. */
  presented: boolean;
  /** Who settled it first and how; null while it waits. */
  settled: string | null;
}

/** The person whose office acts: the delegator where somebody acts for them. */
export const leaderOf = (actor: Actor): string | null =>
  actor.onBehalfOf?.accountId ?? actor.accountId;

/** Only the leader who is said to have spoken confirms, and not through whoever wrote it down (task digest 19.31). */
export function mayAnswerSpoken(actor: Actor, subject: InstructionSubject): Verdict {
  if (subject.disowned) return refuse("Lãnh đạo đã không xác nhận ý kiến này.");
  if (subject.confirmedOn !== null) {
    return refuse(`Ý kiến này đã được xác nhận ngày ${vietnameseDate(subject.confirmedOn)}.`);
  }
  if (leaderOf(actor) !== subject.leaderAccountId) {
    return refuse(`Ý kiến này do ${subject.leader} xác nhận.`);
  }
  return actor.accountId === subject.enteredBy
    ? refuse("Người ghi ý kiến không tự xác nhận; hãy để chính lãnh đạo xác nhận.")
    : allowed;
}

export function maySettleItem(_actor: Actor, { presented, settled }: ItemSubject): Verdict {
  if (settled !== null) return refuse(settled);
  return presented
    ? allowed
    : refuse("Danh mục này chưa phát hành; Văn phòng phát hành rồi mới cho ý kiến.");
}

/** Where spoken words stand on a day; what the leader wrote stands at once. */
export function standingOfInstruction(
  {
    confirmBy,
    confirmedOn,
    disowned,
  }: { confirmBy: string | null; confirmedOn: string | null; disowned: boolean },
  today: string,
): InstructionStanding {
  if (disowned) return "disowned";
  if (confirmedOn !== null) {
    return confirmBy !== null && confirmedOn > confirmBy ? "late" : "confirmed";
  }
  return confirmBy !== null && today > confirmBy ? "overdue" : "waiting";
}
