import type {
  AnswerResult,
  CauseKind,
  ChecklistKind,
  EvidenceKind,
  DetectedBy,
  FindingSeverity,
  InspectionKind,
  RecommendationShow,
  RiskBy,
  TeamFunction,
} from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn, yearIn } from "../search-params.ts";
import { rootRoute, signedInRoute } from "./root.ts";

/* Inspections, bodies, risk and plans. */

export const inspectionLists = ["open", "mine", "all"] as const;

export const inspectionKinds = [
  "planned",
  "thematic",
  "unannounced",
  "remote",
  "follow-up",
] as const satisfies readonly InspectionKind[];

export const teamFunctions = [
  "head",
  "deputy",
  "secretary",
  "member",
] as const satisfies readonly TeamFunction[];

export const findingSeverities = [
  "minor",
  "moderate",
  "serious",
] as const satisfies readonly FindingSeverity[];

export const causeKinds = [
  "objective",
  "subjective",
  "both",
] as const satisfies readonly CauseKind[];

export const findingDetectors = [
  "self",
  "inspection",
  "outside",
] as const satisfies readonly DetectedBy[];

export const inspectionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", inspectionLists),
    ...choiceIn(search, "kind", inspectionKinds),
    ...textIn(search, "begunFrom"),
    ...textIn(search, "begunTo"),
  }),
});

export const bodiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/to-cong-tac",
});

export const bodyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/to-cong-tac/$id",
  validateSearch: (search) => textIn(search, "asOf"),
});

export const riskBys = ["unit", "field"] as const satisfies readonly RiskBy[];

export const riskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/rui-ro",
  validateSearch: (search) => ({
    ...choiceIn(search, "by", riskBys),
    ...textIn(search, "asOf"),
  }),
});

export const riskRowsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/rui-ro/cac-dong",
  validateSearch: (search) => ({
    ...choiceIn(search, "by", riskBys),
    ...textIn(search, "asOf"),
    ...textIn(search, "id"),
    ...textIn(search, "code"),
  }),
});

export const riskWeighingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/rui-ro/trong-so",
});

/** Lists of the register of recommendations, the whole before its parts. */
export const recommendationShows = [
  "followed",
  "carried-over",
  "issued",
  "repeating",
  "implemented",
  "partly",
  "not-implemented",
  "open",
  "overdue",
  "reopened",
] as const satisfies readonly RecommendationShow[];

export const recommendationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/kien-nghi",
  validateSearch: (search) => ({
    ...choiceIn(search, "show", recommendationShows),
    ...textIn(search, "period"),
    ...textIn(search, "asOf"),
    ...textIn(search, "unitId"),
  }),
});

export const selfChecksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/tu-kiem-tra",
  validateSearch: (search): { year?: number; unitId?: string } => ({
    ...yearIn(search, "year"),
    ...textIn(search, "unitId"),
  }),
});

export const coverageFilters = ["all", "planned", "inspected", "forgotten"] as const;

export type CoverageFilter = (typeof coverageFilters)[number];

export const yearPlansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/ke-hoach-nam",
  validateSearch: (search): { year?: number; coverage?: CoverageFilter } => ({
    ...yearIn(search, "year"),
    ...choiceIn(search, "coverage", coverageFilters),
  }),
});

/** What a plan counts: three sums, and each state of a line. */
export const yearPlanFigures = [
  "planned",
  "done",
  "waiting",
  "proposed",
  "running",
  "inspected",
  "concluded",
  "missed",
  "late",
  "dropped",
] as const;

export type YearPlanFigure = (typeof yearPlanFigures)[number];

export const yearPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/ke-hoach-nam/$id",
  validateSearch: (search): { figure?: YearPlanFigure } => ({
    ...choiceIn(search, "figure", yearPlanFigures),
  }),
});

export const checklistsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/danh-muc",
});

export const checklistRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/danh-muc/$id",
  validateSearch: (search) => textIn(search, "ban"),
});

export const evidenceKinds = [
  "camera",
  "document-system",
  "one-stop",
  "other",
  "signature-sheet",
  "refusal-note",
] as const satisfies readonly EvidenceKind[];

export const checklistKinds = [
  "reform",
  "public-duty",
  "one-stop",
  "other",
] as const satisfies readonly ChecklistKind[];

export const answerResults = [
  "pass",
  "partial",
  "fail",
  "not-applicable",
] as const satisfies readonly AnswerResult[];

/** Of the installed app: both open without a connection, so that they ask nobody who is signed in before they are there. */
export const deviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kiem-tra/hien-truong",
});

export const fieldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kiem-tra/$id/hien-truong",
});

export const inspectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/$id",
});

export const evidenceManifestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/kiem-tra/$id/bang-ke",
});

export const inspectionsRoutes = [
  inspectionsRoute,
  bodiesRoute,
  bodyRoute,
  riskRoute,
  riskRowsRoute,
  riskWeighingsRoute,
  recommendationsRoute,
  selfChecksRoute,
  yearPlansRoute,
  yearPlanRoute,
  checklistsRoute,
  checklistRoute,
  deviceRoute,
  fieldRoute,
  inspectionRoute,
  evidenceManifestRoute,
] as const;
