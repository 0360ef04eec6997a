import { innovationsVi } from "../../features/accountability/dare/words.vi.ts";
import { accountabilityVi } from "../../features/accountability/words.vi.ts";
import { accessVi } from "../../features/access/words.vi.ts";
import { aggregationVi } from "../../features/aggregation/words.vi.ts";
import { briefingVi } from "../../features/briefing/words.vi.ts";
import { dialoguesVi } from "../../features/dialogues/words.vi.ts";
import { directionsVi } from "../../features/directions/words.vi.ts";
import { clocksVi } from "../../features/clocks/words.vi.ts";
import { coordinationVi } from "../../features/coordination/words.vi.ts";
import { documentsVi } from "../../features/documents/words.vi.ts";
import { draftingVi } from "../../features/drafting/words.vi.ts";
import { bodyMonthVi } from "../../features/inspections/monthly/words.vi.ts";
import { recommendationsVi } from "../../features/inspections/recommendations/words.vi.ts";
import { selfChecksVi } from "../../features/inspections/self-checks/words.vi.ts";
import { yearPlansVi } from "../../features/inspections/year-plans/words.vi.ts";
import { riskVi } from "../../features/inspections/risk/words.vi.ts";
import { minutesVi } from "../../features/inspections/minutes/words.vi.ts";
import { evidenceManifestVi } from "../../features/inspections/evidence/manifest/words.vi.ts";
import { importedEvidenceVi } from "../../features/inspections/evidence/words.vi.ts";
import { checklistsVi } from "../../features/inspections/checklists/words.vi.ts";
import { fieldVi } from "../../features/inspections/field/words.vi.ts";
import { inspectionsVi } from "../../features/inspections/words.vi.ts";
import { ladderVi } from "../../features/ladder/words.vi.ts";
import { indicatorsVi } from "../../features/indicators/words.vi.ts";
import { legalBasisVi } from "../../features/legal-basis/words.vi.ts";
import { monitoringVi } from "../../features/monitoring/words.vi.ts";
import { notificationsVi } from "../../features/notifications/words.vi.ts";
import { organisationVi } from "../../features/organisation/words.vi.ts";
import { taskImportVi } from "../../features/task-import/words.vi.ts";
import { successionVi } from "../../features/succession/words.vi.ts";
import { delegationsVi } from "../../features/delegations/words.vi.ts";
import { portfoliosVi } from "../../features/portfolios/words.vi.ts";
import { calendarVi } from "../../features/calendar/words.vi.ts";
import { monthlyVi } from "../../features/reports/monthly-words.vi.ts";
import { publicationVi } from "../../features/reports/publication/words.vi.ts";
import { reportsVi } from "../../features/reports/words.vi.ts";
import { settingsVi } from "../../features/settings/words.vi.ts";
import { bulkVi } from "../../features/tasks/bulk/words.vi.ts";
import { studyVi } from "../../features/study/words.vi.ts";
import { taskChangesVi } from "../../features/tasks/changes/words.vi.ts";
import { calendarFeedsVi } from "../../features/calendar-feeds/words.vi.ts";
import { programmesVi } from "../../features/programmes/words.vi.ts";
import { registersVi } from "../../features/programmes/registers/words.vi.ts";
import { savedViewsVi } from "../../features/saved-views/words.vi.ts";
import { searchVi } from "../../features/search/words.vi.ts";
import { stepDelaysVi } from "../../features/tasks/steps/words.vi.ts";
import { tasksVi } from "../../features/tasks/words.vi.ts";
import { journalVi } from "../../features/journal/words.vi.ts";
import { dueChangesVi } from "../../features/due-changes/words.vi.ts";
import { upkeepVi } from "../../features/upkeep/words.vi.ts";
import { urgingVi } from "../../features/urging/words.vi.ts";
import { uiVi } from "../../ui/words.vi.ts";
import { appVi } from "./app.vi.ts";
import { denunciationsVi } from "../../features/denunciations/words.vi.ts";
import { publicVoicesVi } from "../../features/public-voices/words.vi.ts";
import { voiceImportVi } from "../../features/voice-import/words.vi.ts";
import { tipsVi } from "../../features/tips/words.vi.ts";
import { complaintsVi } from "../../features/complaints/words.vi.ts";
import { voicesVi } from "../../features/voices/words.vi.ts";

export const vi = {
  app: appVi,
  ui: uiVi,
  access: accessVi,
  accountability: accountabilityVi,
  innovations: innovationsVi,
  inspections: inspectionsVi,
  risk: riskVi,
  denunciations: denunciationsVi,
  bodyMonth: bodyMonthVi,
  checklists: checklistsVi,
  importedEvidence: importedEvidenceVi,
  evidenceManifest: evidenceManifestVi,
  minutes: minutesVi,
  field: fieldVi,
  complaints: complaintsVi,
  voices: voicesVi,
  publicVoices: publicVoicesVi,
  tips: tipsVi,
  voiceImport: voiceImportVi,
  organisation: organisationVi,
  succession: successionVi,
  taskImport: taskImportVi,
  legalBasis: legalBasisVi,
  delegations: delegationsVi,
  portfolios: portfoliosVi,
  ladder: ladderVi,
  notifications: notificationsVi,
  upkeep: upkeepVi,
  journal: journalVi,
  dueChanges: dueChangesVi,
  settings: settingsVi,
  calendar: calendarVi,
  documents: documentsVi,
  coordination: coordinationVi,
  programmes: programmesVi,
  registers: registersVi,
  study: studyVi,
  monitoring: monitoringVi,
  aggregation: aggregationVi,
  drafting: draftingVi,
  urging: urgingVi,
  briefing: briefingVi,
  dialogues: dialoguesVi,
  recommendations: recommendationsVi,
  selfChecks: selfChecksVi,
  yearPlans: yearPlansVi,
  directions: directionsVi,
  tasks: tasksVi,
  clocks: clocksVi,
  bulk: bulkVi,
  taskChanges: taskChangesVi,
  calendarFeeds: calendarFeedsVi,
  savedViews: savedViewsVi,
  search: searchVi,
  stepDelays: stepDelaysVi,
  indicators: indicatorsVi,
  reports: reportsVi,
  monthly: monthlyVi,
  publication: publicationVi,
};
