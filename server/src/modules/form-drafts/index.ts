export { formDraftRoutes } from "./http/form-draft-routes.ts";
export { draftsRound } from "./write/prune-drafts.ts";
