import { CancelReading } from "@dondoc/contract";
import { mayCancelReading } from "../domain/scan-queue.ts";
import { lockReading } from "../read/scan-readings.ts";
import { defineOfficeAct } from "./office-act.ts";
import { endReading } from "./end-reading.ts";

/** Calls a reading off, also in the middle of a page: whoever reads it looks every second whether it still stands. */
export const cancelReading = defineOfficeAct({
  name: "documents.cancel-reading",
  title: "Hủy đọc",
  input: CancelReading,
  load: ({ tx }, { readingId }) => lockReading(tx, readingId),
  policy: (actor, reading) => mayCancelReading(actor, reading),
  async run(context, reading, { readingId }) {
    const { tx, files, now } = context;
    await endReading(tx, files, reading, { end: { state: "cancelled" }, now });
    context.record("reading", readingId, { was: reading.state });
    return { readingId };
  },
  tell: ({ was }) =>
    was === "waiting" || was === "reading"
      ? "hủy việc đọc một bản quét"
      : "bỏ một bản quét chưa tiếp nhận được khỏi danh sách",
});
