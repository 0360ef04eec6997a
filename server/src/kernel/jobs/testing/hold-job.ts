import type pg from "pg";
import { z } from "zod";
import type { Runtime } from "../../act.ts";
import { declareJob, handleJob } from "../job.ts";
import { startJobs } from "../jobs.ts";

/** A process that takes one job, says so, and never ends it: to be killed by a test. */
const hold = declareJob({
  name: "test.hold",
  title: "Việc thử",
  payload: z.object({ id: z.string() }),
  lane: "heavy",
  tries: 3,
});
const handler = handleJob(hold, {
  run: ({ id }) =>
    new Promise(() => {
      process.stdout.write(`took ${id}\n`);
      setInterval(() => undefined, 1000);
    }),
  giveUp: async () => undefined,
});
const queue = JSON.parse(process.env["QUEUE"] ?? "{}") as pg.ClientConfig;
startJobs({ queue, handlers: [handler], runtime: {} as Runtime, shout: () => undefined });
