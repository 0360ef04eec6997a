import { z } from "zod";
import { declareJob } from "../../../kernel/jobs/job.ts";

export const routingJob = declareJob({
  name: "succession.routing",
  title: "Chuyển nhiệm vụ cho cơ quan kế thừa",
  payload: z.object({ reorganisationId: z.uuid() }),
  lane: "light",
  tries: 10,
});
