import { vietnameseDate } from "@dondoc/workcalendar";

/** One promise made to people and firms, and who is to keep it. */
export interface PromiseFacts {
  /** "DT-3" */
  dialogue: string;
  topic: string;
  heldOn: string;
  chairedBy: string;
  agency: string;
  content: string;
  dueOn: string;
}

interface PromiseSlip {
  subject: string;
  text: string;
  /** Where in the text the assignment stands. */
  span: { start: number; end: number };
  assignment: string;
  duePhrase: string;
}

const ended = (text: string): string => text.trim().replace(/[\s.;,]+$/u, "");

/** The slip that carries one promise of a dialogue, so that its task has a source that can be quoted (procedures digest 8.7). */
export function promiseSlip(facts: PromiseFacts): PromiseSlip {
  const { dialogue, topic, heldOn, chairedBy, agency, content, dueOn } = facts;
  const duePhrase = `chậm nhất ngày ${vietnameseDate(dueOn)}`;
  const assignment = `${agency} thực hiện: ${ended(content)}, ${duePhrase}.`;
  const head = `PHIẾU GIAO VIỆC SAU ĐỐI THOẠI\n\nTại buổi đối thoại, tiếp công dân ${dialogue} ngày ${vietnameseDate(heldOn)} về “${ended(topic)}”, ${ended(chairedBy)} đã hứa với người dân, doanh nghiệp:\n\n`;
  return {
    subject: `Thực hiện lời hứa tại đối thoại ${dialogue}: ${ended(content)}`,
    text: `${head}${assignment}\n`,
    span: { start: head.length, end: head.length + assignment.length },
    assignment,
    duePhrase,
  };
}
