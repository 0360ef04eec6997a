export { ladderRound } from "./ladder/ladder-round.ts";
