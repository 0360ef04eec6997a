export { draftingRoutes } from "./http/draft-routes.ts";
export { createDraft, createDrafts, type NewDraft } from "./write/create-draft.ts";
export { onDraft, type IssuedDraft } from "./write/draft-effects.ts";
