export { legalBasisRoutes } from "./http/routes.ts";
export { checkCitations } from "./read/check-citations.ts";
export { startReview } from "./write/start-review.ts";
export { furnishRegister } from "./seed/furnish-register.ts";
