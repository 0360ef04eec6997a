import { vietnameseDate } from "@dondoc/workcalendar";

/** One finding and what is asked of the agency about it. */
export interface RemediationFacts {
  /** "KT-12.3" */
  finding: string;
  title: string;
  foundOn: string;
  /** What the inspection is about. */
  inspection: string;
  agency: string;
  measure: string;
  evidence: string;
  dueOn: string;
}

interface RemediationSlip {
  subject: string;
  text: string;
  /** Where in the text the assignment stands. */
  span: { start: number; end: number };
  assignment: string;
  duePhrase: string;
}

const ended = (text: string): string => text.trim().replace(/[\s.;,]+$/u, "");

/**
 * The slip that carries one recommendation of an inspection, so that its task has a source that can be quoted (task digest 4.1). It
 * names one finding and one agency: what was found elsewhere is not told here.
 */
export function remediationSlip(facts: RemediationFacts): RemediationSlip {
  const { finding, title, foundOn, inspection, agency, measure, evidence, dueOn } = facts;
  const duePhrase = `chậm nhất ngày ${vietnameseDate(dueOn)}`;
  const assignment = `${agency} khắc phục phát hiện ${finding}: ${ended(measure)}, ${duePhrase}.`;
  const head = `PHIẾU KIẾN NGHỊ KHẮC PHỤC SAU KIỂM TRA\n\nQua kiểm tra “${ended(inspection)}”, ngày ${vietnameseDate(foundOn)} đoàn kiểm tra phát hiện (${finding}): ${ended(title)}. Kiến nghị:\n\n`;
  return {
    subject: `Kiến nghị khắc phục phát hiện ${finding}: ${ended(title)}`,
    text: `${head}${assignment}\n\nMinh chứng cần có: ${ended(evidence)}. Việc khắc phục do trưởng đoàn kiểm tra xác nhận.\n`,
    span: { start: head.length, end: head.length + assignment.length },
    assignment,
    duePhrase,
  };
}
