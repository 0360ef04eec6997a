import { lazyRouteComponent } from "@tanstack/react-router";
import * as routes from "./routes.ts";
import { RootPage } from "./shell/root-page.tsx";
import { Shell } from "./shell/shell.tsx";
import { BrokenAlone, MissingPage } from "./shell/stray-pages.tsx";

/** Puts each screen on its address; a screen is fetched when it is first opened. */
export function putPagesOnRoutes(): void {
  routes.rootRoute.update({ component: RootPage, errorComponent: BrokenAlone });
  routes.signedInRoute.update({ component: Shell, errorComponent: BrokenAlone });
  routes.missingRoute.update({ component: MissingPage });

  const signIn = () => import("../features/access/sign-in-page.tsx");
  routes.signInRoute.update({ component: lazyRouteComponent(signIn, "SignInPage") });
  const province = () => import("../features/access/province/back-from-province.tsx");
  routes.provinceRoute.update({ component: lazyRouteComponent(province, "BackFromProvince") });
  const rules = () => import("../features/access/province/rules-page.tsx");
  routes.provincialRulesRoute.update({ component: lazyRouteComponent(rules, "RulesPage") });
  const link = () => import("../features/access/link-page.tsx");
  routes.linkRoute.update({ component: lazyRouteComponent(link, "LinkPage") });
  const accounts = () => import("../features/access/accounts-page.tsx");
  routes.accountsRoute.update({ component: lazyRouteComponent(accounts, "AccountsPage") });

  const units = () => import("../features/organisation/unit-list-page.tsx");
  routes.unitListRoute.update({ component: lazyRouteComponent(units, "UnitListPage") });
  const unit = () => import("./pages/unit.tsx");
  routes.unitRoute.update({ component: lazyRouteComponent(unit, "WholeUnitPage") });
  const reorganisations = () => import("../features/succession/list-page.tsx");
  routes.reorganisationListRoute.update({
    component: lazyRouteComponent(reorganisations, "ReorganisationsPage"),
  });
  const newReorganisation = () => import("../features/succession/new-page.tsx");
  routes.newReorganisationRoute.update({
    component: lazyRouteComponent(newReorganisation, "NewReorganisationPage"),
  });
  const reorganisation = () => import("../features/succession/reorganisation-page.tsx");
  routes.reorganisationRoute.update({
    component: lazyRouteComponent(reorganisation, "ReorganisationPage"),
  });
  const handover = () => import("../features/succession/handover-page.tsx");
  routes.handoverRoute.update({ component: lazyRouteComponent(handover, "HandoverPage") });
  const taskImport = () => import("../features/task-import/import-page.tsx");
  routes.taskImportRoute.update({ component: lazyRouteComponent(taskImport, "TaskImportPage") });
  const delegations = () => import("../features/delegations/delegations-page.tsx");
  routes.delegationsRoute.update({
    component: lazyRouteComponent(delegations, "DelegationsPage"),
  });
  const security = () => import("../features/access/security/security-page.tsx");
  routes.securityRoute.update({ component: lazyRouteComponent(security, "SecurityPage") });
  const feeds = () => import("../features/calendar-feeds/calendar-feeds-page.tsx");
  routes.calendarFeedsRoute.update({
    component: lazyRouteComponent(feeds, "CalendarFeedsPage"),
  });
  const portfolios = () => import("../features/portfolios/portfolios-page.tsx");
  routes.portfoliosRoute.update({ component: lazyRouteComponent(portfolios, "PortfoliosPage") });
  const calendar = () => import("../features/calendar/calendar-page.tsx");
  routes.calendarRoute.update({ component: lazyRouteComponent(calendar, "CalendarPage") });
  const settings = () => import("../features/settings/settings-page.tsx");
  routes.settingsRoute.update({ component: lazyRouteComponent(settings, "SettingsPage") });

  const documents = () => import("../features/documents/document-list-page.tsx");
  routes.documentListRoute.update({ component: lazyRouteComponent(documents, "DocumentListPage") });
  const document = () => import("./pages/document.tsx");
  routes.documentRoute.update({ component: lazyRouteComponent(document, "WholeDocumentPage") });

  const comparison = () => import("../features/documents/versions/comparison-page.tsx");
  routes.comparisonRoute.update({ component: lazyRouteComponent(comparison, "ComparisonPage") });

  const legalBasis = () => import("../features/legal-basis/register-page.tsx");
  routes.legalBasisRoute.update({ component: lazyRouteComponent(legalBasis, "LegalBasisPage") });
  const legalDocument = () => import("../features/legal-basis/legal-document-page.tsx");
  routes.legalDocumentRoute.update({
    component: lazyRouteComponent(legalDocument, "LegalDocumentPage"),
  });

  const monitoring = () => import("../features/monitoring/monitoring-page.tsx");
  routes.monitoringRoute.update({ component: lazyRouteComponent(monitoring, "MonitoringPage") });
  const collections = () => import("../features/aggregation/list-page.tsx");
  routes.collectionListRoute.update({
    component: lazyRouteComponent(collections, "CollectionListPage"),
  });
  const newCollection = () => import("../features/aggregation/new-page.tsx");
  routes.newCollectionRoute.update({
    component: lazyRouteComponent(newCollection, "NewCollectionPage"),
  });
  const collection = () => import("../features/aggregation/collection-page.tsx");
  routes.collectionRoute.update({ component: lazyRouteComponent(collection, "CollectionPage") });
  const studies = () => import("../features/study/study-list-page.tsx");
  routes.studyListRoute.update({ component: lazyRouteComponent(studies, "StudyListPage") });
  const study = () => import("../features/study/study-board-page.tsx");
  routes.studyBoardRoute.update({ component: lazyRouteComponent(study, "StudyBoardPage") });
  const urging = () => import("../features/urging/urging-page.tsx");
  routes.urgingRoute.update({ component: lazyRouteComponent(urging, "UrgingPage") });
  const briefings = () => import("../features/briefing/briefings-page.tsx");
  routes.briefingListRoute.update({ component: lazyRouteComponent(briefings, "BriefingsPage") });
  const briefing = () => import("../features/briefing/briefing-page.tsx");
  routes.briefingRoute.update({ component: lazyRouteComponent(briefing, "BriefingPage") });
  const instructions = () => import("../features/briefing/instructions-page.tsx");
  routes.instructionsRoute.update({
    component: lazyRouteComponent(instructions, "InstructionsPage"),
  });
  const dialogues = () => import("../features/dialogues/dialogues-page.tsx");
  routes.dialoguesRoute.update({ component: lazyRouteComponent(dialogues, "DialoguesPage") });
  const dialogue = () => import("../features/dialogues/dialogue-page.tsx");
  routes.dialogueRoute.update({ component: lazyRouteComponent(dialogue, "DialoguePage") });
  const directions = () => import("../features/directions/directions-page.tsx");
  routes.directionsRoute.update({ component: lazyRouteComponent(directions, "DirectionsPage") });
  const drafts = () => import("../features/drafting/draft-list-page.tsx");
  routes.draftListRoute.update({ component: lazyRouteComponent(drafts, "DraftListPage") });
  const draft = () => import("../features/drafting/draft-page.tsx");
  routes.draftRoute.update({ component: lazyRouteComponent(draft, "DraftPage") });
  const indicators = () => import("../features/indicators/indicators-page.tsx");
  routes.indicatorsRoute.update({ component: lazyRouteComponent(indicators, "IndicatorsPage") });
  const indicator = () => import("../features/indicators/indicator-page.tsx");
  routes.indicatorRoute.update({ component: lazyRouteComponent(indicator, "IndicatorPage") });
  const indicatorRows = () => import("../features/indicators/rows-page.tsx");
  routes.indicatorRowsRoute.update({
    component: lazyRouteComponent(indicatorRows, "IndicatorRowsPage"),
  });
  const reports = () => import("../features/reports/reports-page.tsx");
  routes.reportsRoute.update({ component: lazyRouteComponent(reports, "ReportsPage") });
  const monthlyReports = () => import("../features/reports/monthly-list-page.tsx");
  routes.monthlyReportsRoute.update({
    component: lazyRouteComponent(monthlyReports, "MonthlyListPage"),
  });
  const monthlyReport = () => import("../features/reports/monthly-page.tsx");
  routes.monthlyReportRoute.update({
    component: lazyRouteComponent(monthlyReport, "MonthlyPage"),
  });
  const reportTemplate = () => import("../features/reports/template-page.tsx");
  routes.reportTemplateRoute.update({
    component: lazyRouteComponent(reportTemplate, "TemplatePage"),
  });
  const publications = () => import("../features/reports/publication/publication-list-page.tsx");
  routes.publicationsRoute.update({
    component: lazyRouteComponent(publications, "PublicationListPage"),
  });
  const publication = () => import("../features/reports/publication/publication-page.tsx");
  routes.publicationRoute.update({
    component: lazyRouteComponent(publication, "PublicationPage"),
  });
  const summary = () => import("../features/indicators/agency-summary-page.tsx");
  routes.indicatorSummaryRoute.update({
    component: lazyRouteComponent(summary, "AgencySummaryPage"),
  });
  const pictures = () => import("../features/indicators/pictures/pictures-page.tsx");
  routes.indicatorPicturesRoute.update({
    component: lazyRouteComponent(pictures, "PicturesPage"),
  });

  const notifications = () => import("../features/notifications/notifications-page.tsx");
  routes.notificationsRoute.update({
    component: lazyRouteComponent(notifications, "NotificationsPage"),
  });
  const outbox = () => import("../features/notifications/outbox-page.tsx");
  routes.outboxRoute.update({ component: lazyRouteComponent(outbox, "OutboxPage") });

  const journal = () => import("../features/journal/journal-page.tsx");
  routes.journalRoute.update({ component: lazyRouteComponent(journal, "JournalPage") });
  const dueChanges = () => import("../features/due-changes/due-changes-page.tsx");
  routes.dueChangesRoute.update({ component: lazyRouteComponent(dueChanges, "DueChangesPage") });
  const upkeep = () => import("../features/upkeep/upkeep-page.tsx");
  routes.upkeepRoute.update({ component: lazyRouteComponent(upkeep, "UpkeepPage") });

  const bulkRuns = () => import("../features/tasks/bulk/bulk-runs-page.tsx");
  routes.bulkRunListRoute.update({ component: lazyRouteComponent(bulkRuns, "BulkRunsPage") });
  const bulkRun = () => import("../features/tasks/bulk/bulk-run-page.tsx");
  routes.bulkRunRoute.update({ component: lazyRouteComponent(bulkRun, "BulkRunPage") });

  const home = () => import("./pages/home.tsx");
  routes.homeRoute.update({ component: lazyRouteComponent(home, "WholeHomePage") });
  const tasks = () => import("../features/tasks/task-list-page.tsx");
  routes.taskListRoute.update({ component: lazyRouteComponent(tasks, "TaskListPage") });
  const task = () => import("./pages/task.tsx");
  routes.taskRoute.update({ component: lazyRouteComponent(task, "WholeTaskPage") });
  const byAgency = () => import("../features/tasks/agency-board-page.tsx");
  routes.agencyBoardRoute.update({ component: lazyRouteComponent(byAgency, "AgencyBoardPage") });
  const byDirective = () => import("../features/tasks/directive-board-page.tsx");
  routes.directiveBoardRoute.update({
    component: lazyRouteComponent(byDirective, "DirectiveBoardPage"),
  });
  const extensions = () => import("../features/tasks/changes/register-page.tsx");
  routes.extensionListRoute.update({ component: lazyRouteComponent(extensions, "RegisterPage") });
  const extension = () => import("../features/tasks/changes/extension-page.tsx");
  routes.extensionRoute.update({ component: lazyRouteComponent(extension, "ExtensionPage") });
  const stepDelays = () => import("../features/tasks/steps/step-delays-page.tsx");
  routes.stepDelaysRoute.update({ component: lazyRouteComponent(stepDelays, "StepDelaysPage") });
  const search = () => import("./pages/search.tsx");
  routes.searchRoute.update({ component: lazyRouteComponent(search, "WholeSearchPage") });
  const exceptions = () => import("../features/tasks/exceptions-page.tsx");
  routes.exceptionsRoute.update({ component: lazyRouteComponent(exceptions, "ExceptionsPage") });

  const register = () => import("../features/accountability/register-page.tsx");
  routes.registerRoute.update({ component: lazyRouteComponent(register, "RegisterPage") });
  const proposals = () => import("../features/accountability/proposals-page.tsx");
  routes.proposalsRoute.update({ component: lazyRouteComponent(proposals, "ProposalsPage") });
  const proposal = () => import("../features/accountability/proposal-page.tsx");
  routes.proposalRoute.update({ component: lazyRouteComponent(proposal, "ProposalPage") });
  const candidates = () => import("../features/accountability/candidates-page.tsx");
  routes.candidatesRoute.update({ component: lazyRouteComponent(candidates, "CandidatesPage") });
  const inspections = () => import("../features/inspections/inspections-page.tsx");
  routes.inspectionsRoute.update({ component: lazyRouteComponent(inspections, "InspectionsPage") });
  const inspection = () => import("../features/inspections/inspection-page.tsx");
  routes.inspectionRoute.update({ component: lazyRouteComponent(inspection, "InspectionPage") });
  const manifest = () => import("../features/inspections/evidence/manifest/manifest-page.tsx");
  routes.evidenceManifestRoute.update({ component: lazyRouteComponent(manifest, "EvidenceManifestPage") }); // prettier-ignore
  const risk = () => import("../features/inspections/risk/risk-page.tsx");
  routes.riskRoute.update({ component: lazyRouteComponent(risk, "RiskPage") });
  const riskRows = () => import("../features/inspections/risk/risk-rows-page.tsx");
  routes.riskRowsRoute.update({ component: lazyRouteComponent(riskRows, "RiskRowsPage") });
  const weighings = () => import("../features/inspections/risk/weighings-page.tsx");
  routes.riskWeighingsRoute.update({ component: lazyRouteComponent(weighings, "WeighingsPage") });
  const checklists = () => import("../features/inspections/checklists/checklists-page.tsx");
  const yearPlans = () => import("../features/inspections/year-plans/year-plans-page.tsx");
  routes.yearPlansRoute.update({ component: lazyRouteComponent(yearPlans, "YearPlansPage") });
  const yearPlan = () => import("../features/inspections/year-plans/year-plan-page.tsx");
  routes.yearPlanRoute.update({ component: lazyRouteComponent(yearPlan, "YearPlanPage") });
  const recommendations = () =>
    import("../features/inspections/recommendations/recommendations-page.tsx");
  routes.recommendationsRoute.update({
    component: lazyRouteComponent(recommendations, "RecommendationsPage"),
  });
  const selfChecks = () => import("../features/inspections/self-checks/self-checks-page.tsx");
  routes.selfChecksRoute.update({ component: lazyRouteComponent(selfChecks, "SelfChecksPage") });
  routes.checklistsRoute.update({ component: lazyRouteComponent(checklists, "ChecklistsPage") });
  const checklist = () => import("../features/inspections/checklists/checklist-page.tsx");
  routes.checklistRoute.update({ component: lazyRouteComponent(checklist, "ChecklistPage") });
  // What lies in this folder the installed app keeps for when there is no connection (keep-shell.ts).
  const device = () => import("../features/inspections/field/device-page.tsx");
  routes.deviceRoute.update({ component: lazyRouteComponent(device, "DevicePage") });
  const field = () => import("../features/inspections/field/field-page.tsx");
  routes.fieldRoute.update({ component: lazyRouteComponent(field, "FieldPage") });
  const bodies = () => import("../features/inspections/bodies-page.tsx");
  routes.bodiesRoute.update({ component: lazyRouteComponent(bodies, "BodiesPage") });
  const body = () => import("../features/inspections/body-page.tsx");
  routes.bodyRoute.update({ component: lazyRouteComponent(body, "BodyPage") });
  const sending = () => import("../features/public-voices/send-page.tsx");
  routes.sendVoiceRoute.update({ component: lazyRouteComponent(sending, "SendPage") });
  const following = () => import("../features/public-voices/follow-page.tsx");
  routes.followVoiceRoute.update({ component: lazyRouteComponent(following, "FollowPage") });
  const answers = () => import("../features/public-voices/answers-page.tsx");
  routes.publishedAnswersRoute.update({ component: lazyRouteComponent(answers, "AnswersPage") });
  const tips = () => import("../features/tips/tips-page.tsx");
  routes.tipsRoute.update({ component: lazyRouteComponent(tips, "TipsPage") });
  const voices = () => import("../features/voices/voices-page.tsx");
  routes.voicesRoute.update({ component: lazyRouteComponent(voices, "VoicesPage") });
  const receiving = () => import("../features/voices/receive-page.tsx");
  routes.receiveVoiceRoute.update({ component: lazyRouteComponent(receiving, "ReceivePage") });
  const voiceImport = () => import("../features/voice-import/import-page.tsx");
  routes.voiceImportRoute.update({ component: lazyRouteComponent(voiceImport, "VoiceImportPage") });
  const voiceLimits = () => import("../features/voices/limits-page.tsx");
  routes.voiceLimitsRoute.update({ component: lazyRouteComponent(voiceLimits, "LimitsPage") });
  const voice = () => import("./pages/voice.tsx");
  routes.voiceRoute.update({ component: lazyRouteComponent(voice, "WholeVoicePage") });
  const denunciations = () => import("../features/denunciations/denunciations-page.tsx");
  routes.denunciationsRoute.update({ component: lazyRouteComponent(denunciations, "DenunciationsPage") }); // prettier-ignore
  const denouncing = () => import("../features/denunciations/receive-page.tsx");
  routes.receiveDenunciationRoute.update({ component: lazyRouteComponent(denouncing, "ReceiveDenunciationPage") }); // prettier-ignore
  const denunciation = () => import("../features/denunciations/denunciation-page.tsx");
  routes.denunciationRoute.update({ component: lazyRouteComponent(denunciation, "DenunciationPage") }); // prettier-ignore
  const innovations = () => import("../features/accountability/dare/innovations-page.tsx");
  routes.innovationsRoute.update({ component: lazyRouteComponent(innovations, "InnovationsPage") });
  const innovation = () => import("../features/accountability/dare/innovation-page.tsx");
  routes.innovationRoute.update({ component: lazyRouteComponent(innovation, "InnovationPage") });
  const measure = () => import("./pages/measure.tsx");
  routes.measureRoute.update({ component: lazyRouteComponent(measure, "WholeMeasurePage") });

  const programmes = () => import("../features/programmes/programmes-page.tsx");
  routes.programmesRoute.update({ component: lazyRouteComponent(programmes, "ProgrammesPage") });
  const programme = () => import("../features/programmes/programme-page.tsx");
  routes.programmeRoute.update({ component: lazyRouteComponent(programme, "ProgrammePage") });
  const target = () => import("../features/programmes/target-page.tsx");
  routes.targetRoute.update({ component: lazyRouteComponent(target, "TargetPage") });
  const powers = () => import("../features/programmes/registers/powers-page.tsx");
  routes.powersRoute.update({ component: lazyRouteComponent(powers, "PowersPage") });
  const regulations = () => import("../features/programmes/registers/regulations-page.tsx");
  routes.regulationsRoute.update({
    component: lazyRouteComponent(regulations, "RegulationsPage"),
  });

  const coordination = () => import("../features/coordination/coordination-page.tsx");
  routes.coordinationRoute.update({
    component: lazyRouteComponent(coordination, "CoordinationPage"),
  });
  const consultation = () => import("../features/coordination/consultation-page.tsx");
  routes.consultationRoute.update({
    component: lazyRouteComponent(consultation, "ConsultationPage"),
  });
  const report = () => import("../features/coordination/partner-report-page.tsx");
  routes.partnerReportRoute.update({ component: lazyRouteComponent(report, "PartnerReportPage") });
  const rule = () => import("../features/coordination/rule-page.tsx");
  routes.coordinationRuleRoute.update({
    component: lazyRouteComponent(rule, "CoordinationRulePage"),
  });
}
