export { denunciationRoutes } from "./http/routes.ts";
export { chargeHandler } from "./write/charge.ts";
export { receiveDenunciation } from "./write/receive.ts";
export { takeDenunciationStep } from "./write/take-step.ts";
