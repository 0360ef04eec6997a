import { vietnameseDate } from "@dondoc/workcalendar";

/** What a leader wants done, and where it was said. */
export interface InstructionFacts {
  /** "Chủ tịch UBND tỉnh Nguyễn Văn Bình" */
  leader: string;
  saidOn: string;
  /** The briefing's day, where it was said at one. */
  briefingOn: string | null;
  /** "NV-12: Báo cáo kết quả rà soát" */
  about: string | null;
  content: string;
  agency: string;
  dueOn: string;
}

interface InstructionSlip {
  subject: string;
  text: string;
  /** Where in the text the assignment stands. */
  span: { start: number; end: number };
  assignment: string;
  duePhrase: string;
}

const trimmed = (text: string): string => text.trim().replace(/[\s.;,]+$/u, "");

/**
 * The slip that carries a leader's words, so that a task made of them has a source that can be quoted like any other (task digest
 * 4.1: a task also comes from a meeting's conclusion or a leader's instruction).
 */
export function instructionSlip(facts: InstructionFacts): InstructionSlip {
  const { leader, saidOn, briefingOn, about, content, agency, dueOn } = facts;
  const duePhrase = `chậm nhất ngày ${vietnameseDate(dueOn)}`;
  const where =
    briefingOn === null
      ? `Ngày ${vietnameseDate(saidOn)}`
      : `Tại giao ban ngày ${vietnameseDate(briefingOn)}`;
  const subject = `Ý kiến chỉ đạo của ${leader}${briefingOn === null ? ` ngày ${vietnameseDate(saidOn)}` : ` tại giao ban ngày ${vietnameseDate(briefingOn)}`}`;
  const assignment = `Giao ${agency} ${decapitalised(trimmed(content))}, ${duePhrase}.`;
  const regarding = about === null ? "" : ` về nhiệm vụ ${trimmed(about)}`;
  const head = `PHIẾU GHI Ý KIẾN CHỈ ĐẠO\n\n${where}, ${leader} có ý kiến chỉ đạo${regarding}:\n\n`;
  return {
    subject,
    text: `${head}${assignment}\n`,
    span: { start: head.length, end: head.length + assignment.length },
    assignment,
    duePhrase,
  };
}

/** "Hoàn thành…" goes on after the agency's name; "UBND …" and "Sở …" stay as names are written. */
function decapitalised(text: string): string {
  const second = text.charAt(1);
  const isName =
    second === second.toLocaleUpperCase("vi") || /^(?:Sở|Ủy|Ban|Bộ|Văn phòng|Phòng) /u.test(text);
  return isName ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
