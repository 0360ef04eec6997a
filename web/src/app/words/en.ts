import { innovationsEn } from "../../features/accountability/dare/words.en.ts";
import { accountabilityEn } from "../../features/accountability/words.en.ts";
import { accessEn } from "../../features/access/words.en.ts";
import { aggregationEn } from "../../features/aggregation/words.en.ts";
import { briefingEn } from "../../features/briefing/words.en.ts";
import { dialoguesEn } from "../../features/dialogues/words.en.ts";
import { directionsEn } from "../../features/directions/words.en.ts";
import { clocksEn } from "../../features/clocks/words.en.ts";
import { coordinationEn } from "../../features/coordination/words.en.ts";
import { documentsEn } from "../../features/documents/words.en.ts";
import { draftingEn } from "../../features/drafting/words.en.ts";
import { bodyMonthEn } from "../../features/inspections/monthly/words.en.ts";
import { recommendationsEn } from "../../features/inspections/recommendations/words.en.ts";
import { selfChecksEn } from "../../features/inspections/self-checks/words.en.ts";
import { yearPlansEn } from "../../features/inspections/year-plans/words.en.ts";
import { riskEn } from "../../features/inspections/risk/words.en.ts";
import { minutesEn } from "../../features/inspections/minutes/words.en.ts";
import { evidenceManifestEn } from "../../features/inspections/evidence/manifest/words.en.ts";
import { importedEvidenceEn } from "../../features/inspections/evidence/words.en.ts";
import { checklistsEn } from "../../features/inspections/checklists/words.en.ts";
import { fieldEn } from "../../features/inspections/field/words.en.ts";
import { inspectionsEn } from "../../features/inspections/words.en.ts";
import { ladderEn } from "../../features/ladder/words.en.ts";
import { indicatorsEn } from "../../features/indicators/words.en.ts";
import { legalBasisEn } from "../../features/legal-basis/words.en.ts";
import { monitoringEn } from "../../features/monitoring/words.en.ts";
import { notificationsEn } from "../../features/notifications/words.en.ts";
import { organisationEn } from "../../features/organisation/words.en.ts";
import { taskImportEn } from "../../features/task-import/words.en.ts";
import { successionEn } from "../../features/succession/words.en.ts";
import { delegationsEn } from "../../features/delegations/words.en.ts";
import { portfoliosEn } from "../../features/portfolios/words.en.ts";
import { calendarEn } from "../../features/calendar/words.en.ts";
import { monthlyEn } from "../../features/reports/monthly-words.en.ts";
import { publicationEn } from "../../features/reports/publication/words.en.ts";
import { reportsEn } from "../../features/reports/words.en.ts";
import { settingsEn } from "../../features/settings/words.en.ts";
import { bulkEn } from "../../features/tasks/bulk/words.en.ts";
import { studyEn } from "../../features/study/words.en.ts";
import { taskChangesEn } from "../../features/tasks/changes/words.en.ts";
import { calendarFeedsEn } from "../../features/calendar-feeds/words.en.ts";
import { programmesEn } from "../../features/programmes/words.en.ts";
import { registersEn } from "../../features/programmes/registers/words.en.ts";
import { savedViewsEn } from "../../features/saved-views/words.en.ts";
import { searchEn } from "../../features/search/words.en.ts";
import { stepDelaysEn } from "../../features/tasks/steps/words.en.ts";
import { tasksEn } from "../../features/tasks/words.en.ts";
import { journalEn } from "../../features/journal/words.en.ts";
import { dueChangesEn } from "../../features/due-changes/words.en.ts";
import { upkeepEn } from "../../features/upkeep/words.en.ts";
import { urgingEn } from "../../features/urging/words.en.ts";
import { uiEn } from "../../ui/words.en.ts";
import { appEn } from "./app.en.ts";
import type { vi } from "./vi.ts";
import type { Words } from "./words.ts";
import { denunciationsEn } from "../../features/denunciations/words.en.ts";
import { publicVoicesEn } from "../../features/public-voices/words.en.ts";
import { voiceImportEn } from "../../features/voice-import/words.en.ts";
import { tipsEn } from "../../features/tips/words.en.ts";
import { complaintsEn } from "../../features/complaints/words.en.ts";
import { voicesEn } from "../../features/voices/words.en.ts";

export const en = {
  app: appEn,
  ui: uiEn,
  access: accessEn,
  accountability: accountabilityEn,
  innovations: innovationsEn,
  inspections: inspectionsEn,
  risk: riskEn,
  denunciations: denunciationsEn,
  bodyMonth: bodyMonthEn,
  checklists: checklistsEn,
  importedEvidence: importedEvidenceEn,
  evidenceManifest: evidenceManifestEn,
  minutes: minutesEn,
  field: fieldEn,
  complaints: complaintsEn,
  voices: voicesEn,
  publicVoices: publicVoicesEn,
  tips: tipsEn,
  voiceImport: voiceImportEn,
  organisation: organisationEn,
  succession: successionEn,
  taskImport: taskImportEn,
  legalBasis: legalBasisEn,
  delegations: delegationsEn,
  portfolios: portfoliosEn,
  ladder: ladderEn,
  notifications: notificationsEn,
  upkeep: upkeepEn,
  journal: journalEn,
  dueChanges: dueChangesEn,
  settings: settingsEn,
  calendar: calendarEn,
  documents: documentsEn,
  coordination: coordinationEn,
  programmes: programmesEn,
  registers: registersEn,
  study: studyEn,
  monitoring: monitoringEn,
  aggregation: aggregationEn,
  drafting: draftingEn,
  urging: urgingEn,
  briefing: briefingEn,
  dialogues: dialoguesEn,
  recommendations: recommendationsEn,
  selfChecks: selfChecksEn,
  yearPlans: yearPlansEn,
  directions: directionsEn,
  tasks: tasksEn,
  clocks: clocksEn,
  bulk: bulkEn,
  taskChanges: taskChangesEn,
  calendarFeeds: calendarFeedsEn,
  savedViews: savedViewsEn,
  search: searchEn,
  stepDelays: stepDelaysEn,
  indicators: indicatorsEn,
  reports: reportsEn,
  monthly: monthlyEn,
  publication: publicationEn,
} satisfies Words<typeof vi>;
