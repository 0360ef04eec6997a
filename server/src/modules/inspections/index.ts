export { inspectionRoutes } from "./http/routes.ts";
export { inspectionSourceRoutes } from "./http/source-routes.ts";
export { bodyMonthRoutes } from "./monthly/http/month-routes.ts";
export { checklistRoutes } from "./checklists/http/routes.ts";
export { evidenceRoutes } from "./evidence/http/routes.ts";
export { answerChecklist } from "./checklists/write/answers.ts";
export { takeChecklist } from "./checklists/write/checklists.ts";
export { changeMember } from "./write/change-member.ts";
export { foundBody } from "./write/bodies.ts";
export { approveInspection, beginInspection, notifyInspection } from "./write/lead-inspection.ts";
export { proposeInspection } from "./write/propose-inspection.ts";
export { begunInspections } from "./read/begun-inspections.ts";
export { noteFinding, signRecord } from "./write/record.ts";
export { planSelfCheck, recordSelfCheck } from "./self-checks/write/keep-self-check.ts";
export { selfCheckRoutes } from "./self-checks/http/routes.ts";
export { daysOf } from "./remediation/read/followed-recommendations.ts";
export {
  recommendationFigures,
  type RecommendationFigures,
} from "./remediation/read/recommendation-figures.ts";
export { addPlanLines } from "./year-plan/write/lines.ts";
export { approveYearPlan, draftYearPlan } from "./year-plan/write/year-plans.ts";
export { yearPlanRoutes } from "./year-plan/http/routes.ts";
export { inspectionRound } from "./reminders/reminder-round.ts";
export { remediationRoutes } from "./remediation/http/routes.ts";
export { writeMinutes } from "./minutes/write/write-minutes.ts";
export { minutesRoutes } from "./minutes/http/routes.ts";
export { conclusionRoutes } from "./conclusion/http/routes.ts";
export { registerConclusionEffects } from "./conclusion/write/issued.ts";
