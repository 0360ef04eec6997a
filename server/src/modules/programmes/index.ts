export { programmeRoutes } from "./http/routes.ts";
export { closeProgramme } from "./write/close-programme.ts";
export { enterValue } from "./write/enter-value.ts";
export { linkToProgramme } from "./write/link.ts";
export { openProgramme } from "./write/open-programme.ts";
export { addPower, checkPower } from "./write/powers.ts";
export { addRegulation, reviewRegulation } from "./write/regulations.ts";
export { addTarget } from "./write/targets.ts";
export { reviewRound } from "./write/review-round.ts";
