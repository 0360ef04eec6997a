export { tipRoutes } from "./http/routes.ts";
export { readReply } from "./read/read-reply.ts";
export { attachToTip } from "./write/attach-to-tip.ts";
export { takeTip } from "./write/take-tip.ts";
export { lockTip } from "./read/tips.ts";
export { openTipBody, openTipHead, openTipWords, sealTipReply } from "./said.ts";
export { mayFormalise } from "./domain/policies.ts";
export { settleAsComplaint } from "./write/settle-as-complaint.ts";
