import { z } from "zod";
import * as reports from "../reports.ts";
import * as monthly from "../monthly-reports.ts";
import { Done, Id, ofFigures } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

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
    response: ofFigures(reports.ReportSheet),
  },
  listMonthlyReports: {
    method: "GET",
    path: "/api/monthly-reports",
    summary: "Báo cáo tháng gửi Tổ công tác, Chủ tịch UBND tỉnh",
    query: monthly.MonthlyReportQuery,
    response: monthly.MonthlyReportPage,
  },
  getMonthlyReport: {
    method: "GET",
    path: "/api/monthly-reports/:id",
    summary: "Một báo cáo tháng",
    params: ById,
    response: monthly.MonthlyReport,
  },
  prepareReport: {
    method: "POST",
    path: "/api/monthly-reports",
    summary: "Lập báo cáo tháng",
    body: monthly.PrepareReport,
    response: z.object({ id: Id }),
  },
  writeReport: {
    method: "POST",
    path: "/api/monthly-reports/words",
    summary: "Ghi ngày chốt, vướng mắc, kiến nghị",
    body: monthly.WriteReport,
    response: Done,
  },
  freezeReport: {
    method: "POST",
    path: "/api/monthly-reports/freezing",
    summary: "Chốt báo cáo tháng",
    body: monthly.FreezeReport,
    response: monthly.DraftedReport,
  },
  draftReport: {
    method: "POST",
    path: "/api/monthly-reports/drafts",
    summary: "Lập lại dự thảo từ báo cáo đã chốt",
    body: monthly.DraftReport,
    response: monthly.DraftedReport,
  },
  getReportTemplate: {
    method: "GET",
    path: "/api/monthly-reports/template",
    summary: "Mẫu báo cáo tháng",
    response: monthly.ReportTemplate,
  },
  saveReportTemplate: {
    method: "POST",
    path: "/api/monthly-reports/template",
    summary: "Sửa mẫu báo cáo tháng",
    body: monthly.SaveReportTemplate,
    response: z.object({ version: z.int() }),
  },
});
