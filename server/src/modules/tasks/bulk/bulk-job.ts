import { z } from "zod";
import { declareJob } from "../../../kernel/jobs/job.ts";

export const bulkJob = declareJob({
  name: "tasks.bulk",
  title: "Làm nhiều nhiệm vụ cùng lúc",
  payload: z.object({ runId: z.uuid() }),
  lane: "light",
  tries: 10,
});
