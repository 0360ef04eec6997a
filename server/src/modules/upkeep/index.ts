export { registerUpkeep } from "./known.ts";
export { upkeepRoutes } from "./http/routes.ts";
export { backupStanding } from "./read/backup-standing.ts";
export { backupRound } from "./write/backup-round.ts";
export { tellOfFailedSeal } from "./write/tell-of-failed-seal.ts";
export { tellOfFailedRound } from "./write/tell-of-failed-round.ts";
export { receiptsRound } from "./write/prune-receipts.ts";
