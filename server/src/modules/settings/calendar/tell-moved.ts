import type { Payload, SubjectType } from "../../../kernel/act.ts";

/** What the journal of a task says when its last day moved with the calendar. */
interface MovedDay {
  title: string;
  from: string;
  to: string;
  legalBasis: string;
}

/** An act on the calendar leaves its own line, and one for each task whose last day moved with it. */
export const tellingOf =
  <Recorded extends object>(sentence: (recorded: Recorded) => string) =>
  (payload: Payload, subjectType: SubjectType): string => {
    if (subjectType !== "task") return sentence(payload as Recorded);
    const { title, from, to, legalBasis } = payload as unknown as MovedDay;
    return `tính lại theo lịch: ${title}, từ ${from} thành ${to}, căn cứ ${legalBasis}`;
  };
