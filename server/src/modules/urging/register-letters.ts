import { onDraft } from "../drafting/index.ts";
import { registerUrgingLimits } from "./calendar-limits.ts";
import { briefingIssued } from "./briefing/write/briefing-issued.ts";
import { lapsedBriefingLines, lapsedLetterLines } from "./letters/read/lapsed-lines.ts";
import { letterIssued } from "./letters/write/letter-issued.ts";

/** What the urging room does when its documents are signed, and what it finds in them before; and how its limits follow the calendar. */
export function registerUrgingEffects(): void {
  registerUrgingLimits();
  onDraft("urging", { issued: letterIssued, lapsed: lapsedLetterLines });
  onDraft("explanation", { issued: letterIssued, lapsed: lapsedLetterLines });
  onDraft("briefing", { issued: briefingIssued, lapsed: lapsedBriefingLines });
}
