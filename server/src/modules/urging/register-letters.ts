import { onDraft } from "../drafting/index.ts";
import { briefingIssued } from "./briefing/write/briefing-issued.ts";
import { letterIssued } from "./letters/write/letter-issued.ts";

/** What the urging room does when its documents are signed. */
export function registerUrgingEffects(): void {
  onDraft("urging", { issued: letterIssued });
  onDraft("explanation", { issued: letterIssued });
  onDraft("briefing", { issued: briefingIssued });
}
