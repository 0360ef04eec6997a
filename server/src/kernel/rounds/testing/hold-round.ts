import type { OwnerConfig } from "../../database/connect.ts";
import { connect } from "../../database/connect.ts";
import { createFileStore } from "../../file-store.ts";
import { createRounds } from "../rounds.ts";
import { probeRound } from "./probe-round.ts";

/** A process that does the first of three things, says so, and never ends the round: to be killed by a test. */
const owner = JSON.parse(process.env["OWNER"] ?? "{}") as OwnerConfig;
const now = new Date(process.env["NOW"] ?? 0);
const { db } = await connect(owner, 4);
const round = probeRound(async (thing) => {
  process.stdout.write(`did ${thing}\n`);
  await new Promise(() => setInterval(() => undefined, 1000));
});
await createRounds({
  rounds: [round],
  runtime: { db, clock: { now: () => now }, files: createFileStore("unused") },
  shout: (error) => process.stderr.write(String(error)),
}).look();
