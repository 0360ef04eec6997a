import { addDays } from "@dondoc/workcalendar";
import { allowed, refuse, type Verdict } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import type { Settings } from "../../../settings/index.ts";
import type { Doer } from "../../domain/followed-task.ts";
import { isDoer } from "../../domain/policy-parts.ts";
import type { TaskSubject } from "../../domain/task-subject.ts";
import { reviewAfterPeriod, type DatedRule } from "./periods.ts";

/** A duty that no date closes: what a review of it looks at beside the task. */
export interface DutySubject extends TaskSubject {
  /** A periodic duty that still makes tasks of later periods. */
  recurs: boolean;
  /** How often it comes back; null where it does not. */
  every: DatedRule["every"] | null;
  /** A proposal to end it that nobody has decided. */
  endProposal: (Doer & { by: string; note: string }) | null;
}

type Policy = (actor: Actor, subject: DutySubject) => Verdict;

const OPEN = ["ASSIGNED", "IN_PROGRESS", "RETURNED"];
const isUndated = ({ state, lastDay }: DutySubject) => OPEN.includes(state) && lastDay === null;

export const dutyPolicies = {
  review: (actor, subject) => {
    if (!holdsAct(actor, "tasks.review", subject.holderUnitId))
      return refuse("Việc rà soát do Văn phòng UBND tỉnh thực hiện.");
    if (subject.endProposal)
      return refuse(
        `${subject.endProposal.by} đã đề nghị kết thúc nhiệm vụ này; chờ lãnh đạo Văn phòng quyết định.`,
      );
    return isUndated(subject) || subject.recurs
      ? allowed
      : refuse("Chỉ rà soát nhiệm vụ thường xuyên, định kỳ hoặc chưa có thời hạn còn đang mở.");
  },
  decideEnd: (actor, subject) => {
    if (!holdsAct(actor, "tasks.decide-end", subject.holderUnitId))
      return refuse("Việc kết thúc do lãnh đạo Văn phòng UBND tỉnh quyết định.");
    if (!subject.endProposal) return refuse("Chưa ai đề nghị kết thúc nhiệm vụ này.");
    return isDoer(actor, subject.endProposal)
      ? refuse("Bạn là người đề nghị kết thúc nên không tự quyết định. Hãy để người khác xem xét.")
      : allowed;
  },
} satisfies Record<string, Policy>;

/**
 * The latest day to which a review may be put off: as many days as the province allows a duty without a date to be left alone;
 * for a periodic duty without a day, at least to the end of its next period.
 */
export function reviewAtLatest(
  today: string,
  every: DatedRule["every"] | null,
  settings: Pick<Settings, "noDeadline.reviewDays">,
): string {
  const bySetting = addDays(today, settings["noDeadline.reviewDays"]);
  const byPeriod = every === null ? bySetting : reviewAfterPeriod(every, today);
  return byPeriod > bySetting ? byPeriod : bySetting;
}
