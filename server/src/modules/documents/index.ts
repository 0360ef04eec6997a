export { documentRoutes } from "./http/document-routes.ts";
export { acceptAssignment } from "./write/accept-assignment.ts";
export { correctAssignment } from "./write/correct-assignment.ts";
export { intakeDocument } from "./write/intake-document.ts";
export { proposeBatch } from "./write/propose-batch.ts";
export { readUpload } from "./write/read-upload.ts";
export { rejectAssignment } from "./write/reject-assignment.ts";
export { releaseBatch } from "./write/release-batch.ts";
