import type {
  AnswerResult,
  CauseKind,
  ChecklistKind,
  EvidenceKind,
  CollectionSide,
  DetectedBy,
  DocumentState,
  DraftPurpose,
  DraftState,
  ExtensionList,
  FindingSeverity,
  InspectionKind,
  LegalKind,
  LegalStanding,
  MeasureKind,
  MeasureList,
  MeasureSubject,
  Origin,
  PowerQuery,
  ProgrammeKind,
  ProgrammeTaskQuery,
  RegulationQuery,
  RemedyState,
  RiskBy,
  ReportForm,
  StudyList,
  TargetSignal,
  TaskList,
  TeamFunction,
  UnitKind,
  VoiceKind,
  VoiceList,
  PublicKind,
} from "@dondoc/contract";
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { sealForOthers } from "./device/owner.ts";
import { ApiProblem } from "./api/api-problem.ts";
import { choiceIn, flagIn, textIn, yearIn } from "./search-params.ts";
import { sessionQuery } from "./session.ts";

/*
 * The addresses of the program and what each accepts after "?"; their screens are put on in pages.ts, so that
 * a screen may read `taskListRoute.useSearch()` from here without a circle.
 */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dang-nhap",
  validateSearch: (search) => ({
    ...textIn(search, "next"),
    // Signed out here, while the session at the province goes on.
    ...choiceIn(search, "left", ["province"] as const),
  }),
});
/** Where the province's sign-in sends people back to; what it says stands after "?" for a moment. */
export const provinceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dang-nhap/tinh",
});
/** The pages for people without an account. A code stands after "#", where no server's log sees it. */
export const sendVoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/gui-phan-anh",
});
export const followVoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tra-cuu-phan-anh",
});
export const publishedKinds = [
  "service-request",
  "conduct-feedback",
  "rule-feedback",
  "proposal",
  "recommendation",
  "initiative",
] as const satisfies readonly PublicKind[];
export const publishedAnswersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tra-loi-phan-anh",
  validateSearch: (search) => ({
    ...choiceIn(search, "kind", publishedKinds),
    ...textIn(search, "q"),
  }),
});
/** The token stands after "#", where no server log sees it. */
export const linkRoute = createRoute({ getParentRoute: () => rootRoute, path: "/lien-ket" });

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery);
      await sealForOthers(session.account.id).catch(() => undefined);
      return { session };
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.needsSignIn) throw error;
      throw redirect({
        to: "/dang-nhap",
        search: location.href === "/" ? {} : { next: location.href },
      });
    }
  },
});

/** Leaders see their own fields first; "all" is written where they want the whole province. */
const charges = ["all"] as const;
const desks = ["mine", "all"] as const;

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  validateSearch: (search) => ({
    ...choiceIn(search, "charge", charges),
    ...choiceIn(search, "desk", desks),
  }),
});

const documentStates = [
  "review",
  "proposed",
  "released",
  "no-task",
  "expunged",
] as const satisfies readonly DocumentState[];
export const documentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban",
  validateSearch: (search) => ({
    ...choiceIn(search, "state", documentStates),
    ...choiceIn(search, "receipt", ["pending"] as const),
    ...textIn(search, "q"),
  }),
});
export const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id",
  validateSearch: (search) => ({ ...textIn(search, "assignmentId") }),
});
export const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id/so-sanh/$earlierId",
});

export const taskLists = [
  "open",
  "overdue",
  "due-soon",
  "to-acknowledge",
  "to-confirm",
  "confirmation-late",
  "extension-pending",
  "refused",
  "returned",
  "received-after-due",
  "to-review",
  "undated",
  "stale",
  "obstacles",
  "to-state",
  "year-result",
  "suspended",
  "suspension-ended",
  "starred",
  "inherited",
  "completed",
  "completed-late",
  "all",
] as const satisfies readonly TaskList[];
export const origins = [
  "CENTRAL",
  "PARTY",
  "PEOPLES_COUNCIL",
  "PROVINCE",
  "INSPECTION",
] as const satisfies readonly Origin[];
export const taskListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", taskLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "documentId"),
    ...textIn(search, "assignmentId"),
    ...choiceIn(search, "origin", origins),
    ...choiceIn(search, "role", ["lead", "coordinating"] as const),
    ...flagIn(search, "mine"),
    ...textIn(search, "fieldId"),
    ...textIn(search, "monitorId"),
    ...choiceIn(search, "charge", charges),
    ...textIn(search, "completedFrom"),
    ...textIn(search, "importId"),
    ...textIn(search, "q"),
  }),
});
export const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tim-kiem",
  validateSearch: (search) => textIn(search, "q"),
});
export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu/$id",
});

/** Acts on many tasks: those one asked for, and how far one of them is. */
export const bulkRunListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/viec-cung-luc",
});
export const bulkRunRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/viec-cung-luc/$id",
});

export const agencyBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-co-quan",
  validateSearch: (search) => ({ ...flagIn(search, "overdueOnly") }),
});
export const directiveBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-van-ban",
  validateSearch: (search) => ({ ...flagIn(search, "overdueOnly"), ...flagIn(search, "followed") }),
});
export const exceptionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/ngoai-le",
  validateSearch: (search) => ({ ...choiceIn(search, "charge", charges) }),
});

/** Late steps: still open where nothing is said. */
export const stepChoices = ["open", "done", "all"] as const;
export const stepDelaysRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/buoc-cham",
  validateSearch: (search) => ({
    ...textIn(search, "unitId"),
    ...textIn(search, "personId"),
    ...choiceIn(search, "steps", stepChoices),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});

export const extensionLists = [
  "mine",
  "waiting",
  "decided",
  "all",
] as const satisfies readonly ExtensionList[];
export const extensionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/gia-han",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", extensionLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});
export const extensionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/gia-han/$id",
});

export const unitKinds = [
  "committee",
  "office",
  "department",
  "public-unit",
  "district",
  "commune",
  "ward",
  "special-zone",
  "vertical",
  "working-group",
  "division",
  "party",
  "council",
  "central",
  "other",
] as const satisfies readonly UnitKind[];
export const unitListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", ["units", "groups"] as const),
    ...choiceIn(search, "kind", unitKinds),
    ...textIn(search, "asOf"),
    ...textIn(search, "q"),
  }),
});
export const unitRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/co-quan/$id" });
export const reorganisationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep",
});
export const newReorganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep/moi",
});
export const reorganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep/$id",
});
export const taskImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhap-so-theo-doi",
});
export const handoverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/ban-giao/$id",
});
export const legalViews = ["register", "outdated", "reviews"] as const;
export const legalKinds = [
  "luật",
  "pháp lệnh",
  "nghị quyết",
  "nghị định",
  "quyết định",
  "chỉ thị",
  "thông tư",
  "thông tư liên tịch",
  "quy định",
  "quy chế",
  "kết luận",
  "hướng dẫn",
  "chương trình",
  "kế hoạch",
  "công điện",
  "công văn",
  "thông báo",
  "báo cáo",
  "văn bản hợp nhất",
  "khác",
] as const satisfies readonly LegalKind[];
export const legalStandings = [
  "in-force",
  "partly-expired",
  "expired",
  "suspended",
  "not-yet",
  "unknown",
] as const satisfies readonly LegalStanding[];
export const legalBasisRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/can-cu-phap-ly",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", legalViews),
    ...choiceIn(search, "kind", legalKinds),
    ...choiceIn(search, "standing", legalStandings),
    ...textIn(search, "issuer"),
    ...textIn(search, "asOf"),
    ...textIn(search, "q"),
  }),
});
export const legalDocumentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/can-cu-phap-ly/$id",
});
export const draftStates = [
  "draft",
  "issued",
  "withdrawn",
] as const satisfies readonly DraftState[];
export const draftPurposes = [
  "urging",
  "explanation",
  "briefing",
  "conclusion",
  "monthly-report",
  "measure",
  "study",
  "monitor-urging",
  "monitor-report",
  "collection-report",
  "inspection-report",
  "inspection-conclusion",
  "complaint-acceptance",
  "complaint-refusal",
  "complaint-decision",
  "letter",
] as const satisfies readonly DraftPurpose[];
export const draftListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/du-thao",
  validateSearch: (search) => ({
    ...choiceIn(search, "state", draftStates),
    ...choiceIn(search, "purpose", draftPurposes),
    ...textIn(search, "q"),
  }),
});
export const draftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/du-thao/$id",
});
export const briefingListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/giao-ban",
});
export const briefingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/giao-ban/$id",
});
export const instructionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-dao",
});
export const directionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-dao-nhiem-vu",
});
export const monitoringRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-van-ban/$id",
});
export const collectionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop",
  validateSearch: (search) => ({
    ...choiceIn(search, "side", [
      "all",
      "asked",
      "collecting",
    ] as const satisfies readonly CollectionSide[]),
  }),
});
export const newCollectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop/moi",
  validateSearch: (search) => ({ ...textIn(search, "taskId") }),
});
export const collectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop/$id",
});
export const studyListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quan-triet",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", ["open", "mine", "all"] as const satisfies readonly StudyList[]),
    ...textIn(search, "q"),
  }),
});
export const studyShows = ["received", "read", "studied", "missing", "late"] as const;
export const studyBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quan-triet/$id",
  validateSearch: (search) => ({ ...choiceIn(search, "show", studyShows) }),
});
export const urgingRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/don-doc" });
const inPeriod = (search: Record<string, unknown>) => ({
  ...textIn(search, "period"),
  ...textIn(search, "asOf"),
  ...choiceIn(search, "origin", origins),
  ...choiceIn(search, "structure", ["now"] as const),
});
const inPeriodOfUnit = (search: Record<string, unknown>) => ({
  ...inPeriod(search),
  ...textIn(search, "unitId"),
  ...textIn(search, "personId"),
});
export const indicatorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so",
  validateSearch: inPeriodOfUnit,
});
export const indicatorSummaryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/theo-co-quan",
  validateSearch: inPeriod,
});
export const indicatorPicturesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/bieu-do",
  validateSearch: (search) => ({ ...inPeriod(search), ...textIn(search, "code") }),
});
export const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/$code",
  validateSearch: (search) => ({
    ...inPeriodOfUnit(search),
    ...choiceIn(search, "order", ["rank"] as const),
  }),
});
export const indicatorRowsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/$code/cac-dong",
  validateSearch: (search) => ({
    ...inPeriodOfUnit(search),
    ...choiceIn(search, "part", ["numerator", "denominator", "difference"] as const),
  }),
});
export const reportForms = [
  "F2",
  "F1",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F12",
  "F13",
  "F14",
] as const satisfies readonly ReportForm[];
export const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao",
  validateSearch: (search) => ({
    ...choiceIn(search, "form", reportForms),
    ...inPeriod(search),
    ...textIn(search, "unitId"),
    ...textIn(search, "groupId"),
    ...textIn(search, "fieldId"),
    ...choiceIn(search, "view", ["now"] as const),
  }),
});
export const monthlyReportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/thang",
});
export const monthlyReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/thang/$id",
});
export const publicationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/cong-bo",
});
export const publicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/cong-bo/$id",
});
export const reportTemplateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/mau",
});
export const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tai-khoan",
  validateSearch: (search) => ({ ...textIn(search, "q") }),
});
export const provincialRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tai-khoan/quy-tac",
});
export const securityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-mat",
});
export const calendarFeedsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/lich-thoi-han",
});
export const delegationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/uy-quyen",
  validateSearch: (search) => ({ ...choiceIn(search, "of", ["mine", "all"] as const) }),
});
export const portfoliosRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-cong-theo-doi",
  validateSearch: (search) => ({ ...flagIn(search, "ended") }),
});
export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thiet-lap",
});
export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/lich-lam-viec",
  validateSearch: (search) => ({ ...yearIn(search, "year") }),
});

export const notificationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thong-bao",
  validateSearch: (search) => ({ ...flagIn(search, "unread") }),
});
export const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thu-va-nhac-viec",
});
export const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhat-ky",
  validateSearch: (search) => ({
    ...textIn(search, "from"),
    ...textIn(search, "to"),
    ...textIn(search, "q"),
    ...textIn(search, "act"),
    ...textIn(search, "subjectId"),
  }),
});
export const dueChangesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoi-han",
  validateSearch: (search) => ({ ...textIn(search, "period"), ...textIn(search, "unitId") }),
});
export const upkeepRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/van-hanh" });
export const coordinationViews = ["opinions", "help", "reports", "statistics", "rules"] as const;
export const coordinationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", coordinationViews),
    ...choiceIn(search, "side", ["any", "asked", "asking"] as const),
    ...textIn(search, "list"),
    ...textIn(search, "unitId"),
    ...textIn(search, "period"),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});
export const consultationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/$id",
});
export const partnerReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/phan-anh/$id",
});
export const coordinationRuleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/quy-che/$id",
});

export const measureLists = ["measures", "commendations"] as const satisfies readonly MeasureList[];
export const measureKinds = [
  "reminder",
  "criticism",
  "severe-criticism",
  "review",
  "head-responsibility",
  "reassignment",
  "discipline",
  "praise",
  "award",
] as const satisfies readonly MeasureKind[];
export const measureSubjects = [
  "agency",
  "head",
  "person",
] as const satisfies readonly MeasureSubject[];
export const remedyStates = [
  "open",
  "overdue",
  "reported",
  "remedied",
] as const satisfies readonly RemedyState[];
export const registerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", measureLists),
    ...yearIn(search, "year"),
    ...choiceIn(search, "kind", measureKinds),
    ...choiceIn(search, "subject", measureSubjects),
    ...choiceIn(search, "remedy", remedyStates),
    ...textIn(search, "unitId"),
    ...textIn(search, "q"),
  }),
});
export const proposalLists = ["open", "issued", "closed", "all"] as const;
export const proposalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/de-nghi",
  validateSearch: (search) => ({ ...choiceIn(search, "list", proposalLists) }),
});
export const proposalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/de-nghi/$id",
});
export const candidatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/dat-nguong",
  validateSearch: (search) => ({ ...textIn(search, "period"), ...flagIn(search, "all") }),
});
export const innovationLists = ["open", "mine", "all"] as const;
export const voiceLists = [
  "open",
  "triage",
  "working",
  "approval",
  "publication",
  "sender",
  "parts",
  "soon",
  "late",
  "again",
  "done",
  "all",
] as const satisfies readonly VoiceList[];
export const voiceKinds = [
  "rule-feedback",
  "conduct-feedback",
  "service-request",
  "initiative",
  "proposal",
  "recommendation",
  "complaint",
  "voter-assembly",
  "voter-council",
] as const satisfies readonly VoiceKind[];
export const voicesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", voiceLists),
    ...choiceIn(search, "kind", voiceKinds),
    ...textIn(search, "q"),
  }),
});
export const receiveVoiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/tiep-nhan",
});
export const voiceImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/nhap-tep",
});
export const voiceLimitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/thoi-han",
});
export const dialoguesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoai",
});
export const dialogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoai/$id",
});
export const voiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/$id",
});
export const denunciationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao",
});
export const receiveDenunciationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao/tiep-nhan",
  validateSearch: (search) => ({ ...textIn(search, "tin") }),
});
export const denunciationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao/$id",
});
export const tipsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tin-niem-phong",
  validateSearch: (search) => ({ ...choiceIn(search, "list", ["settled"] as const) }),
});
export const innovationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/dam-nghi-dam-lam",
  validateSearch: (search) => ({ ...choiceIn(search, "list", innovationLists) }),
});
export const innovationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/dam-nghi-dam-lam/$id",
});
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
export const measureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/$id",
});

export const programmeKinds = [
  "reform",
  "inspection",
  "communication",
  "socio-economic",
  "budget",
  "other",
] as const satisfies readonly ProgrammeKind[];
export const programmesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh",
  validateSearch: (search) => ({
    ...yearIn(search, "year"),
    ...choiceIn(search, "kind", programmeKinds),
    ...textIn(search, "unitId"),
    ...textIn(search, "asOf"),
  }),
});
export const programmeTaskLists = [
  "all",
  "done",
  "open",
  "overdue",
  "standing",
] as const satisfies readonly ProgrammeTaskQuery["list"][];
export const targetShows = [
  "reached",
  "green",
  "amber",
  "red",
  "grey",
] as const satisfies readonly ("reached" | TargetSignal)[];
export const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh/$id",
  validateSearch: (search) => ({
    ...choiceIn(search, "tasks", programmeTaskLists),
    ...choiceIn(search, "targets", targetShows),
    ...textIn(search, "asOf"),
  }),
});
export const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh/$id/chi-tieu/$targetId",
  validateSearch: (search) => ({ ...textIn(search, "asOf") }),
});
export const powerLists = [
  "in-force",
  "review-overdue",
  "ended",
  "all",
] as const satisfies readonly PowerQuery["list"][];
export const powersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-cap",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", powerLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "q"),
    ...textIn(search, "on"),
  }),
});
export const regulationLists = [
  "all",
  "missing",
  "review-overdue",
  "to-amend",
] as const satisfies readonly RegulationQuery["list"][];
export const regulationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quy-che-lam-viec",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", regulationLists),
    ...textIn(search, "on"),
  }),
});

/** Any other address: said inside the frame to whoever is signed in. */
export const missingRoute = createRoute({ getParentRoute: () => signedInRoute, path: "$" });

export const routeTree = rootRoute.addChildren([
  signInRoute,
  provinceRoute,
  linkRoute,
  deviceRoute,
  fieldRoute,
  sendVoiceRoute,
  followVoiceRoute,
  publishedAnswersRoute,
  signedInRoute.addChildren([
    homeRoute,
    documentListRoute,
    documentRoute,
    comparisonRoute,
    taskListRoute,
    searchRoute,
    taskRoute,
    bulkRunListRoute,
    bulkRunRoute,
    agencyBoardRoute,
    directiveBoardRoute,
    exceptionsRoute,
    stepDelaysRoute,
    extensionListRoute,
    extensionRoute,
    unitListRoute,
    unitRoute,
    reorganisationListRoute,
    newReorganisationRoute,
    reorganisationRoute,
    handoverRoute,
    taskImportRoute,
    legalBasisRoute,
    legalDocumentRoute,
    monitoringRoute,
    collectionListRoute,
    newCollectionRoute,
    collectionRoute,
    studyListRoute,
    studyBoardRoute,
    urgingRoute,
    briefingListRoute,
    briefingRoute,
    instructionsRoute,
    directionsRoute,
    draftListRoute,
    draftRoute,
    indicatorsRoute,
    reportsRoute,
    monthlyReportsRoute,
    monthlyReportRoute,
    reportTemplateRoute,
    publicationsRoute,
    publicationRoute,
    indicatorSummaryRoute,
    indicatorPicturesRoute,
    indicatorRoute,
    indicatorRowsRoute,
    accountsRoute,
    provincialRulesRoute,
    portfoliosRoute,
    delegationsRoute,
    calendarFeedsRoute,
    securityRoute,
    settingsRoute,
    notificationsRoute,
    outboxRoute,
    upkeepRoute,
    journalRoute,
    dueChangesRoute,
    calendarRoute,
    coordinationRoute,
    consultationRoute,
    partnerReportRoute,
    coordinationRuleRoute,
    registerRoute,
    measureRoute,
    inspectionsRoute,
    bodiesRoute,
    bodyRoute,
    riskRoute,
    riskRowsRoute,
    riskWeighingsRoute,
    inspectionRoute,
    evidenceManifestRoute,
    selfChecksRoute,
    yearPlansRoute,
    yearPlanRoute,
    checklistsRoute,
    checklistRoute,
    voicesRoute,
    receiveVoiceRoute,
    voiceLimitsRoute,
    voiceImportRoute,
    dialoguesRoute,
    dialogueRoute,
    voiceRoute,
    denunciationsRoute,
    receiveDenunciationRoute,
    denunciationRoute,
    tipsRoute,
    innovationsRoute,
    innovationRoute,
    proposalsRoute,
    proposalRoute,
    candidatesRoute,
    programmesRoute,
    programmeRoute,
    targetRoute,
    powersRoute,
    regulationsRoute,
    missingRoute,
  ]),
]);
