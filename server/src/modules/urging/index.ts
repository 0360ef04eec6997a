export { digestRound, digestWriter } from "./digest/digest-round.ts";
export { climb as climbLadders } from "./ladder/write/climb.ts";
export { ladderRoutes } from "./ladder/http/ladder-routes.ts";
export { overtakenReminders } from "./ladder/write/overtaken.ts";
export { ladderRound } from "./ladder/ladder-round.ts";
export { registerLadderPreviews } from "./register-effects.ts";
export { urgingRoutes } from "./http/urging-routes.ts";
export { registerUrgingEffects } from "./register-letters.ts";
