export { draftingRoutes } from "./http/draft-routes.ts";
export { readOrgans } from "./read/organs.ts";
export { createDraft, createDrafts, type NewDraft } from "./write/create-draft.ts";
export { onDraft, type IssuedDraft } from "./write/draft-effects.ts";
