export { accountabilityRoutes } from "./http/routes.ts";
export { enterMeasure } from "./write/enter-measure.ts";
export { registerAccountabilityEffects } from "./write/measure-issued.ts";
export { drawGrounds } from "./read/record-grounds.ts";
export { proposeMeasure } from "./write/propose-measure.ts";
export { publishMeasure } from "./write/publish-measure.ts";
export { overdueRound } from "./rounds/overdue-round.ts";
export { evaluateInnovation, protectInnovation, reportInnovation, reviewInnovation, startInnovation, submitInnovation } from "./innovations/acts.ts"; // prettier-ignore
export { linkInnovationTask, noteInnovation, writeInnovation } from "./innovations/write.ts";
