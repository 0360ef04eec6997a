export { ladderRound } from "./ladder/ladder-round.ts";
export { registerLadderPreviews } from "./register-effects.ts";
