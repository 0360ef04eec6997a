import { connect, type OwnerConfig } from "../../../kernel/database/connect.ts";
import { systemClock } from "../../../kernel/clock.ts";
import { createFileStore } from "../../../kernel/file-store.ts";
import { startJobs } from "../../../kernel/jobs/jobs.ts";
import { channelsFrom } from "../channels/registry.ts";
import { postOffice } from "../outbox.ts";

/** A process that works off the post until it is killed by a test. */
const { db, queue } = await connect(JSON.parse(process.env["OWNER"] ?? "{}") as OwnerConfig, 4);
const channels = channelsFrom({
  smtpUrl: process.env["SMTP_URL"] ?? null,
  from: "dd@an-son.example",
});
startJobs({
  queue,
  handlers: [
    postOffice({ channels, address: "http://127.0.0.1", overtaken: async () => new Map() }),
  ],
  runtime: { db, clock: systemClock, files: createFileStore(process.env["FILES"] ?? "") },
  shout: () => undefined,
});
