export { tipRoutes } from "./http/routes.ts";
export { readReply } from "./read/read-reply.ts";
export { attachToTip } from "./write/attach-to-tip.ts";
export { takeTip } from "./write/take-tip.ts";
