import type { Round } from "../kernel/rounds/round.ts";
import type { Watch } from "../kernel/rounds/watch.ts";
import {
  digestRound,
  directionRound,
  instructionRound,
  ladderRound,
} from "../modules/urging/index.ts";
import { overdueRound } from "../modules/accountability/index.ts";
import { voiceHours, voiceRound } from "../modules/feedback/index.ts";
import { inspectionRound } from "../modules/inspections/index.ts";
import { treeRound } from "../modules/organisation/index.ts";
import { reorganisationRound, routingRound } from "../modules/succession/index.ts";
import { tallyRound } from "../modules/indicators/index.ts";
import { settingsRound } from "../modules/settings/index.ts";
import { draftsRound } from "../modules/form-drafts/index.ts";
import { reviewRound } from "../modules/programmes/index.ts";
import { backupRound, receiptsRound } from "../modules/upkeep/index.ts";
import { occurrenceRound, yearEndRound } from "../modules/tasks/index.ts";

/** Everything the calendar alone brings about, in the order in which one day's rounds lean on each other. */
export const rounds: readonly Round[] = [
  treeRound,
  reorganisationRound,
  settingsRound,
  occurrenceRound,
  yearEndRound,
  routingRound,
  tallyRound,
  reviewRound,
  ladderRound,
  instructionRound,
  directionRound,
  inspectionRound,
  voiceRound,
  overdueRound,
  digestRound,
  draftsRound,
  backupRound,
  receiptsRound,
];

/** What cannot wait for the next morning. */
export const watches: readonly Watch[] = [voiceHours];
