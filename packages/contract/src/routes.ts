import type { z } from "zod";
import { accessRoutes } from "./routes/access.ts";
import { accountabilityRoutes } from "./routes/accountability.ts";
import { briefingRoutes } from "./routes/briefing.ts";
import { cooperationRoutes } from "./routes/cooperation.ts";
import { coordinationRoutes } from "./routes/coordination.ts";
import { draftingRoutes } from "./routes/drafting.ts";
import { documentMonitorsRoutes } from "./routes/document-monitors.ts";
import { collectionsRoutes } from "./routes/collections.ts";
import { checklistRoutes } from "./routes/checklists.ts";
import { importedEvidenceRoutes } from "./routes/imported-evidence.ts";
import { clocksRoutes } from "./routes/clocks.ts";
import { documentsRoutes } from "./routes/documents.ts";
import { indicatorsRoutes } from "./routes/indicators.ts";
import { extensionsRoutes } from "./routes/extensions.ts";
import { legalBasisRoutes } from "./routes/legal-basis.ts";
import { innovationRoutes } from "./routes/innovations.ts";
import { inspectionRoutes } from "./routes/inspections.ts";
import { conclusionRoutes } from "./routes/conclusion.ts";
import { minutesRoutes } from "./routes/minutes.ts";
import { remediationRoutes } from "./routes/remediation.ts";
import { ladderRoutes } from "./routes/ladder.ts";
import { notificationsRoutes } from "./routes/notifications.ts";
import { organisationRoutes } from "./routes/organisation.ts";
import { reorganisationRoutes } from "./routes/reorganisations.ts";
import { bulkRoutes } from "./routes/bulk.ts";
import { formDraftsRoutes } from "./routes/form-drafts.ts";
import { delegationsRoutes } from "./routes/delegations.ts";
import { selfCheckRoutes } from "./routes/self-checks.ts";
import { yearPlanRoutes } from "./routes/year-plans.ts";
import { dialogueRoutes } from "./routes/dialogues.ts";
import { directionRoutes } from "./routes/directions.ts";
import { portfoliosRoutes } from "./routes/portfolios.ts";
import { calendarFeedsRoutes } from "./routes/calendar-feeds.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { publicationsRoutes } from "./routes/publications.ts";
import { bodyResultRoutes } from "./routes/body-results.ts";
import { riskRoutes } from "./routes/risk.ts";
import { reportsRoutes } from "./routes/reports.ts";
import { savedViewsRoutes } from "./routes/saved-views.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { taskLivesRoutes } from "./routes/task-lives.ts";
import { studyRoutes } from "./routes/study.ts";
import { taskImportRoutes } from "./routes/task-import.ts";
import { tasksRoutes } from "./routes/tasks.ts";
import { journalRoutes } from "./routes/journal.ts";
import { dueChangesRoutes } from "./routes/due-changes.ts";
import { upkeepRoutes } from "./routes/upkeep.ts";
import { complaintRoutes } from "./routes/complaints.ts";
import { denunciationRoutes } from "./routes/denunciations.ts";
import { voiceRoutes } from "./routes/voices.ts";
import { publishedAnswerRoutes } from "./routes/published-answers.ts";
import { publicVoiceRoutes } from "./routes/public-voices.ts";
import { voiceImportRoutes } from "./routes/voice-import.ts";
import { urgingLettersRoutes } from "./routes/urging-letters.ts";
import { programmeRoutes } from "./routes/programmes.ts";

export type { Route } from "./routes/route.ts";

/** One table of all operations, put together from a table for each module. */
export const routes = {
  ...accessRoutes,
  ...organisationRoutes,
  ...reorganisationRoutes,
  ...documentsRoutes,
  ...tasksRoutes,
  ...studyRoutes,
  ...documentMonitorsRoutes,
  ...collectionsRoutes,
  ...coordinationRoutes,
  ...clocksRoutes,
  ...cooperationRoutes,
  ...extensionsRoutes,
  ...taskLivesRoutes,
  ...legalBasisRoutes,
  ...indicatorsRoutes,
  ...riskRoutes,
  ...bodyResultRoutes,
  ...draftingRoutes,
  ...ladderRoutes,
  ...notificationsRoutes,
  ...urgingLettersRoutes,
  ...briefingRoutes,
  ...publicationsRoutes,
  ...reportsRoutes,
  ...savedViewsRoutes,
  ...settingsRoutes,
  ...calendarRoutes,
  ...calendarFeedsRoutes,
  ...portfoliosRoutes,
  ...delegationsRoutes,
  ...dialogueRoutes,
  ...selfCheckRoutes,
  ...yearPlanRoutes,
  ...directionRoutes,
  ...bulkRoutes,
  ...taskImportRoutes,
  ...formDraftsRoutes,
  ...upkeepRoutes,
  ...journalRoutes,
  ...dueChangesRoutes,
  ...accountabilityRoutes,
  ...innovationRoutes,
  ...voiceRoutes,
  ...complaintRoutes,
  ...denunciationRoutes,
  ...publicVoiceRoutes,
  ...publishedAnswerRoutes,
  ...voiceImportRoutes,
  ...programmeRoutes,
  ...inspectionRoutes,
  ...checklistRoutes,
  ...remediationRoutes,
  ...conclusionRoutes,
  ...minutesRoutes,
  ...importedEvidenceRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** What a caller sends and gets for one route, by its schemas. */
export type ParamsOf<R> = R extends { params: infer P extends z.ZodType } ? z.input<P> : undefined;
export type QueryOf<R> = R extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined;
export type BodyOf<R> = R extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
export type ResponseOf<R> = R extends { response: infer A extends z.ZodType } ? z.output<A> : never;
