import type { TeamFunction } from "@dondoc/contract";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";

/** Who sat in the body on a day of the month. */
export interface MonthSubject {
  month: string;
  members: readonly { personId: string; function: TeamFunction }[];
}

const functionIn = (actor: Actor, { members }: MonthSubject): TeamFunction | undefined =>
  members.find(({ personId }) => personId === actor.personId)?.function;

/** Of a month that has begun, by whoever sat in the body then, for themselves alone. */
export function maySendResult(actor: Actor, subject: MonthSubject, today: string): Verdict {
  if (subject.month > today.slice(0, 7)) {
    return refuse("Tháng này chưa tới. Hãy chọn tháng đã qua hoặc tháng này.");
  }
  return functionIn(actor, subject)
    ? allowed
    : refuse("Việc này do thành viên Tổ công tác, đoàn kiểm tra trong tháng ấy thực hiện.");
}

/** One report of all, by whoever leads the body or keeps its papers. */
export function mayMergeResults(actor: Actor, subject: MonthSubject): Verdict {
  const leading: readonly (TeamFunction | undefined)[] = ["head", "deputy", "secretary"];
  return isProvinceWide(actor) && leading.includes(functionIn(actor, subject))
    ? allowed
    : refuse("Việc này do tổ trưởng, tổ phó hoặc thư ký của Tổ công tác, đoàn kiểm tra thực hiện.");
}
