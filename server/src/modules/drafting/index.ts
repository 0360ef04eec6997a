export { blockOf } from "./domain/block-of.ts";
export { draftingRoutes } from "./http/draft-routes.ts";
export { findDraft } from "./read/draft-record.ts";
export { readOrgans, signersFor } from "./read/organs.ts";
export { whoDecides } from "./read/who-decides.ts";
export { DECIDES } from "./domain/decided.ts";
export { issueDraft } from "./write/issue-draft.ts";
export { createDraft, createDrafts, type NewDraft } from "./write/create-draft.ts";
export { onDraft, type IssuedDraft } from "./write/draft-effects.ts";
export {
  NATIONAL_HEAD,
  writtenBody,
  type SignatureColumn,
  type Written,
} from "./domain/written.ts";
export { superiorLine } from "./domain/heading.ts";
export { MEDIA_TYPES, renderSheet } from "./files/render.ts";
export type { Sheet } from "./files/sheet.ts";
