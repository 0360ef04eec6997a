import * as conclusion from "../conclusion.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const conclusionRoutes = defineRoutes({
  getConclusion: {
    method: "GET",
    path: "/api/inspections/:id/conclusion",
    summary: "Báo cáo, kết luận của một cuộc kiểm tra",
    params: ById,
    response: conclusion.InspectionConclusion,
  },
  draftInspectionReport: {
    method: "POST",
    path: "/api/inspections/report",
    summary: "Lập dự thảo báo cáo kết quả kiểm tra",
    body: conclusion.DraftInspectionReport,
    response: Done,
  },
  draftConclusion: {
    method: "POST",
    path: "/api/inspections/conclusion",
    summary: "Lập dự thảo thông báo kết luận kiểm tra",
    body: conclusion.DraftConclusion,
    response: Done,
  },
  closeInspection: {
    method: "POST",
    path: "/api/inspections/closing",
    summary: "Kết thúc cuộc kiểm tra",
    body: conclusion.CloseInspection,
    response: Done,
  },
});
