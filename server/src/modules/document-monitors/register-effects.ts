import { onRelease } from "../documents/index.ts";
import { onDraft } from "../drafting/index.ts";
import { lapsedLetterLines } from "../urging/index.ts";
import { chargeMonitors } from "./write/charge-monitors.ts";
import { monitorLetterIssued, monitorReportIssued } from "./write/letter-issued.ts";

/** What this room does when a directive is released, and when its documents are signed. */
export function registerMonitorEffects(): void {
  onRelease(chargeMonitors);
  onDraft("monitor-urging", { issued: monitorLetterIssued, lapsed: lapsedLetterLines });
  onDraft("monitor-report", { issued: monitorReportIssued });
}
