import { onDraft } from "../drafting/index.ts";
import { letterIssued } from "./letters/write/letter-issued.ts";

/** What the urging room does when its documents are signed. */
export function registerUrgingEffects(): void {
  onDraft("urging", { issued: letterIssued });
  onDraft("explanation", { issued: letterIssued });
}
