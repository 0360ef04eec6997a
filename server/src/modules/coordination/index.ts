export { registerCoordinationEffects } from "./calendar-limits.ts";
export { coordinationRoutes } from "./http/routes.ts";
export { addRule } from "./write/add-rule.ts";
export { askOpinions } from "./write/ask-opinions.ts";
export { owedOpinions } from "./read/owed-opinions.ts";
export { markEvasive } from "./write/mark-evasive.ts";
export { sendAnswer } from "./write/send-answer.ts";
export { succeedRules } from "./write/succeed-rules.ts";
