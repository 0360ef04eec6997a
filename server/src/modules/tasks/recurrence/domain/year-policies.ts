import { allowed, refuse } from "../../../../kernel/act.ts";
import type { Someone } from "../../domain/followed-task.ts";
import { forHolder, isSame, notSubmitted, within, type Guard } from "../../domain/policy-parts.ts";
import type { TaskSubject } from "../../domain/task-subject.ts";

/** A year that waits: for its result, or with it for a decision. */
export interface AskedYear {
  year: number;
  reported: Someone | null;
}

export interface YearSubject extends TaskSubject {
  year: AskedYear | null;
}

const asked: Guard<YearSubject> = (subject) => {
  const verdict = within(notSubmitted, subject);
  if (!verdict.allowed) return verdict;
  return subject.year
    ? allowed
    : refuse("Chưa đến kỳ ghi kết quả năm của nhiệm vụ này, hoặc năm đã đóng.");
};

export const yearPolicies = {
  report: forHolder<YearSubject>("tasks.report-year", asked),
  decide: forHolder<YearSubject>("tasks.decide-year", (subject, actor, today) => {
    const verdict = asked(subject, actor, today);
    if (!verdict.allowed) return verdict;
    const reported = subject.year?.reported;
    if (!reported) return refuse(`${subject.holderName} chưa ghi kết quả năm.`);
    return isSame(actor, reported)
      ? refuse("Bạn là người ghi kết quả năm nên không tự đóng năm. Hãy để người khác xem xét.")
      : allowed;
  }),
};
