import { onRelease } from "../documents/index.ts";
import { onDraft } from "../drafting/index.ts";
import { lapsedStudyLines } from "./read/lapsed-lines.ts";
import { beginStudy } from "./write/begin-study.ts";
import { studyLetterIssued } from "./write/letter-issued.ts";

/** What this room does when a document is released, and when its letters are signed. */
export function registerStudyEffects(): void {
  onRelease(beginStudy);
  onDraft("study", { issued: studyLetterIssued, lapsed: lapsedStudyLines });
}
