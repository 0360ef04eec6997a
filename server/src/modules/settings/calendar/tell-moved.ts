import type { Payload, SubjectType } from "../../../kernel/act.ts";

/** How many limits an act on the calendar moved; of what kinds is said since other limits than those of tasks move too. */
export interface Counted {
  moved: number;
  parts?: string[];
}
export const countedAgain = ({ moved, parts = [`${moved} nhiệm vụ`] }: Counted): string =>
  moved === 0 ? "không hạn nào đổi" : `tính lại hạn của ${parts.join(", ")}`;

/** What the journal of a record says when a limit of it moved with the calendar. */
interface MovedDay {
  title: string;
  from: string;
  to: string;
  legalBasis: string;
}

/** An act on the calendar leaves its own line, and one for each record with a limit that moved with it. */
export const tellingOf =
  <Recorded extends object>(sentence: (recorded: Recorded) => string) =>
  (payload: Payload, subjectType: SubjectType): string => {
    if (subjectType === "calendar-notice") return sentence(payload as Recorded);
    const { title, from, to, legalBasis } = payload as unknown as MovedDay;
    return `tính lại theo lịch: ${title}, từ ${from} thành ${to}, căn cứ ${legalBasis}`;
  };
