export { dialogueRoutes } from "./http/routes.ts";
export { recordDialogue } from "./write/keep-dialogue.ts";
export { tieVoiceToDialogue } from "./write/promise.ts";
