export { askedPeriod } from "./read/question.ts";
export { indicatorRoutes } from "./http/indicator-routes.ts";
export { tallyRound } from "./write/tally-round.ts";
