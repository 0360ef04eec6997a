export { accessRoutes } from "./http/routes.ts";
export { identifyBySession } from "./http/identify.ts";
export { linkPath, makeLink } from "./write/links.ts";
export { inviteFirstAdministrator } from "./write/first-administrator.ts";
export { DEMO_MARK } from "./read/session.ts";
export { findActor } from "./read/find-actor.ts";
export { holdersOfAct } from "./read/holders-of-act.ts";
export { holdersOfRole } from "./read/holders-of-role.ts";
export { officersOf } from "./read/officers-of.ts";
