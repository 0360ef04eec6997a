import { onDraft } from "../drafting/index.ts";
import { reportIssued } from "./monthly/write/report-issued.ts";

export { balancedCodes, checksOf, columnsAgree } from "./domain/invariants.ts";
export { readAgencyFigures } from "./read/agency-figures.ts";
export { ask } from "./read/ask.ts";
export { reportRoutes } from "./http/report-routes.ts";
export { monthlyRoutes } from "./monthly/http/monthly-routes.ts";
export { freezeReport } from "./monthly/write/freeze-report.ts";
export { prepareReport } from "./monthly/write/prepare-report.ts";

/** What becomes of a monthly report when its document is signed. */
export function registerReportEffects(): void {
  onDraft("monthly-report", { issued: reportIssued });
}
