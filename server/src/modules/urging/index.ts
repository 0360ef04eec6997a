export { overtakenReminders } from "./ladder/write/overtaken.ts";
export { ladderRound } from "./ladder/ladder-round.ts";
export { registerLadderPreviews } from "./register-effects.ts";
