export { successionRoutes } from "./http/routes.ts";
export { reorganise } from "./write/reorganise.ts";
export { routingWorker } from "./write/routing-worker.ts";
export { reorganisationRound, routingRound } from "./write/rounds.ts";
