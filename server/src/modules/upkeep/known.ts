import type { HeavyReads } from "../../kernel/database/replica/heavy-reads.ts";
import type { HandledJob } from "../../kernel/jobs/job.ts";
import type { Round } from "../../kernel/rounds/round.ts";

/** What runs by itself in this program, as its composition root put it together. */
interface Known {
  rounds: readonly Pick<Round, "name" | "title" | "at">[];
  jobs: readonly Pick<HandledJob, "name" | "title">[];
  /** Where reports are read. */
  reads?: Pick<HeavyReads, "standing" | "counts">;
  /** After so many hours a backup is too old. */
  backupHours?: number;
}

/** A night and a morning: one missed night is said before the next. */
const USUAL_HOURS = 36;

let known: Known = { rounds: [], jobs: [] };

export const registerUpkeep = (all: Known): void => {
  known = all;
};
export const backupHours = (): number => known.backupHours ?? USUAL_HOURS;
export const knownReads = (): Known["reads"] => known.reads;
export const knownRounds = (): Known["rounds"] => known.rounds;

/** In a person's words; under its bare name what this version no longer knows. */
export const titleOfRound = (name: string): string =>
  known.rounds.find((round) => round.name === name)?.title ?? name;
export const titleOfJob = (name: string): string =>
  known.jobs.find((job) => job.name === name)?.title ?? name;
