import * as reports from "../reports.ts";
import { defineRoutes } from "./route.ts";

export const reportsRoutes = defineRoutes({
  listReportForms: {
    method: "GET",
    path: "/api/reports/forms",
    summary: "Các biểu báo cáo",
    response: reports.ReportForms,
  },
  getReportSheet: {
    method: "GET",
    path: "/api/reports/sheet",
    summary: "Một biểu báo cáo của kỳ, tại một ngày",
    query: reports.ReportSheetQuery,
    response: reports.ReportSheet,
  },
});
