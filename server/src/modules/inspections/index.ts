export { inspectionRoutes } from "./http/routes.ts";
export { inspectionSourceRoutes } from "./http/source-routes.ts";
export { bodyMonthRoutes } from "./monthly/http/month-routes.ts";
export { changeMember } from "./write/change-member.ts";
export { foundBody } from "./write/bodies.ts";
export { approveInspection, beginInspection, notifyInspection } from "./write/lead-inspection.ts";
export { proposeInspection } from "./write/propose-inspection.ts";
export { begunInspections } from "./read/begun-inspections.ts";
export { noteFinding, signRecord } from "./write/record.ts";
