import { connect, type OwnerConfig } from "../../../../kernel/database/connect.ts";
import { createFileStore } from "../../../../kernel/file-store.ts";
import { bulkWorker } from "../bulk-worker.ts";

/** A process that works off a run: to be killed by a test. */
const owner = JSON.parse(process.env["OWNER"] ?? "{}") as OwnerConfig;
const now = new Date(process.env["NOW"] ?? 0);
const { db } = await connect(owner, 2);
await bulkWorker.run(
  { runId: process.env["RUN"] },
  {
    runtime: { db, clock: { now: () => now }, files: createFileStore("unused") },
    signal: new AbortController().signal,
  },
);
