import { z } from "zod";
import { declareJob } from "../../../kernel/jobs/job.ts";

/** One scan is read; a third try is for a fault of ours or of the machine, what is wrong with the file is said at once. */
export const readScanJob = declareJob({
  name: "documents.read-scan",
  title: "Đọc bản quét",
  payload: z.object({ readingId: z.uuid() }),
  lane: "heavy",
  tries: 3,
});
