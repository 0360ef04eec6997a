import type { CauseKind, DocumentBlock, FindingSeverity } from "@dondoc/contract";

/** What minutes, report and conclusion of an inspection are written of. */
export const item = (label: string, text: string): DocumentBlock => ({ type: "item", label, text });
export const paragraph = (text: string): DocumentBlock => ({ type: "paragraph", text });

/** With one full stop, whatever was typed of the end. */
export const ended = (text: string): string => `${text.trim().replace(/[\s.;,]+$/u, "")}.`;

/** Each line typed is a dash of its own. */
export const dashes = (text: string): DocumentBlock[] =>
  text.split(/\n+/u).map((line) => line.replace(/^[-+•\s]+/u, "").trim()).filter(Boolean).map((line) => item("-", ended(line))); // prettier-ignore

const LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
/** "a)", "b)" … by the Vietnamese alphabet; further ones by number. */
const lettered = (at: number): string => `${LETTERS[at] ?? at + 1})`;

/**
 * A subject after "kiểm tra …" in a sentence: its first letter small, as a clerk would write it; an abbreviation or a word that begins
 * with a proper name of two capitals stays ("UBND …", "CCHC").
 */
export function inSentence(subject: string): string {
  const first = subject.slice(0, 1);
  const second = subject.slice(1, 2);
  const isAbbreviation = second !== second.toLocaleLowerCase("vi");
  return isAbbreviation ? subject : `${first.toLocaleLowerCase("vi")}${subject.slice(1)}`;
}

export interface WrittenFinding {
  label: string;
  unit: string;
  title: string;
  severity: FindingSeverity;
  nature: string;
  causeKind: CauseKind;
  cause: string;
  responsibility: string;
  legalBasis: string;
  evidence: string;
  repeats: string | null;
}

const severities: Readonly<Record<FindingSeverity, string>> = {
  minor: "nhẹ",
  moderate: "vừa",
  serious: "nghiêm trọng",
};
const causes: Readonly<Record<CauseKind, string>> = {
  objective: "khách quan",
  subjective: "chủ quan",
  both: "khách quan và chủ quan",
};

/** The findings with all that must be said of each: nature, degree, cause, responsibility (QĐ 42/2014/QĐ-TTg). */
export function findingBlocks({
  findings,
  units,
}: {
  findings: readonly WrittenFinding[];
  units: readonly string[];
}): DocumentBlock[] {
  return findings.flatMap((one, at) => [
    item(lettered(at), `${units.length > 1 ? `${one.unit}: ` : ""}${ended(one.title)}`),
    item("-", `Tính chất, mức độ: ${ended(`${one.nature.trim().replace(/[\s.;,]+$/u, "")}; mức độ ${severities[one.severity]}`)}`), // prettier-ignore
    item("-", `Nguyên nhân (${causes[one.causeKind]}): ${ended(one.cause)}`),
    item("-", `Trách nhiệm: ${ended(one.responsibility)}`),
    item("-", `Căn cứ: ${ended(one.legalBasis)}`),
    item("-", `Chứng cứ: ${ended(one.evidence)}`),
    ...(one.repeats === null ? [] : [item("-", `Tái diễn phát hiện ${one.repeats}.`)]),
  ]);
}
