export { registerFeedbackEffects } from "./calendar-limits.ts";
export { feedbackRoutes } from "./http/routes.ts";
export { draftVoiceAnswer, approveVoiceAnswer } from "./write/answering.ts";
export { askSender, supplyVoice } from "./write/asking.ts";
export { linkVoice } from "./write/link-voice.ts";
export { publishVoice, rateVoice, raiseVoiceAgain } from "./write/publishing.ts";
export { receiveVoice } from "./write/receive-voice.ts";
export { refuseVoice, routeVoice, transferVoice } from "./write/triage.ts";
