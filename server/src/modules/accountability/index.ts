export { accountabilityRoutes } from "./http/routes.ts";
export { enterMeasure } from "./write/enter-measure.ts";
export { publishMeasure } from "./write/publish-measure.ts";
