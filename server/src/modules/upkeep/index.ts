export { registerUpkeep } from "./known.ts";
export { upkeepRoutes } from "./http/routes.ts";
export { tellOfFailedRound } from "./write/tell-of-failed-round.ts";
