import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Refusal } from "../../../kernel/refusal.ts";
import { documentRefusals } from "../refusals.ts";

export type ReadingState = "waiting" | "reading" | "done" | "failed" | "duplicate" | "cancelled";

/** Scans that wait or are being read. */
export interface QueueCount {
  open: number;
  /** Of these, the person's own. */
  own: number;
}

/** An hour's work of one machine; more in the line only makes everybody wait without knowing it. */
const MOST_OPEN = 40;
/** A morning's mail; the rest of the line stays free for others. */
const MOST_OF_ONE = 15;

/** Why no further scan is taken in now, or null. */
export function refusedByQueue({ open, own }: QueueCount): Refusal | null {
  if (own >= MOST_OF_ONE) return documentRefusals.TOO_MANY_SCANS(String(own));
  return open >= MOST_OPEN ? documentRefusals.SCAN_QUEUE_FULL(String(open)) : null;
}

/** Calls a reading off, or takes one that came to nothing from the list. */
export function mayCancelReading(
  { accountId }: Actor,
  reading: { state: ReadingState; enteredBy: string },
): Verdict {
  if (reading.enteredBy !== accountId)
    return refuse("Chỉ người gửi bản quét mới hủy được việc đọc này.");
  return verdicts[reading.state];
}

const verdicts: Record<ReadingState, Verdict> = {
  waiting: allowed,
  reading: allowed,
  failed: allowed,
  duplicate: allowed,
  done: refuse("Bản quét đã đọc xong và được tiếp nhận; hãy mở văn bản để xem."),
  cancelled: refuse("Việc đọc bản quét này đã hủy rồi."),
};
