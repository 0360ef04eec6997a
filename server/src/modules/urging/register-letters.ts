import { onDraft } from "../drafting/index.ts";
import { briefingIssued } from "./briefing/write/briefing-issued.ts";
import { lapsedBriefingLines, lapsedLetterLines } from "./letters/read/lapsed-lines.ts";
import { letterIssued } from "./letters/write/letter-issued.ts";

/** What the urging room does when its documents are signed, and what it finds in them before. */
export function registerUrgingEffects(): void {
  onDraft("urging", { issued: letterIssued, lapsed: lapsedLetterLines });
  onDraft("explanation", { issued: letterIssued, lapsed: lapsedLetterLines });
  onDraft("briefing", { issued: briefingIssued, lapsed: lapsedBriefingLines });
}
