import { Done } from "../primitives.ts";
import * as plans from "../year-plans.ts";
import { ById, defineRoutes } from "./route.ts";

export const yearPlanRoutes = defineRoutes({
  listYearPlans: {
    method: "GET",
    path: "/api/year-plans",
    summary: "Kế hoạch kiểm tra của một năm, đã thực hiện đến đâu",
    query: plans.YearPlanQuery,
    response: plans.YearPlanList,
  },
  getYearCoverage: {
    method: "GET",
    path: "/api/year-plans/coverage",
    summary: "Kế hoạch và các cuộc kiểm tra trong năm đến được những cơ quan nào",
    query: plans.YearPlanQuery,
    response: plans.YearCoverage,
  },
  getYearPlanOffer: {
    method: "GET",
    path: "/api/year-plans/offer",
    summary: "Tổ, đoàn và chương trình để lập kế hoạch kiểm tra năm",
    response: plans.YearPlanOffer,
  },
  getYearPlan: {
    method: "GET",
    path: "/api/year-plans/:id",
    summary: "Một kế hoạch kiểm tra năm với các cuộc dự kiến",
    params: ById,
    response: plans.YearPlanDetail,
  },
  getLineProposal: {
    method: "GET",
    path: "/api/year-plans/lines/:id/proposal",
    summary: "Đề nghị kiểm tra soạn sẵn từ một cuộc dự kiến của kế hoạch năm",
    params: ById,
    response: plans.LineProposal,
  },
  draftYearPlan: {
    method: "POST",
    path: "/api/year-plans",
    summary: "Dự thảo kế hoạch kiểm tra năm",
    body: plans.DraftYearPlan,
    response: Done,
  },
  addPlanLines: {
    method: "POST",
    path: "/api/year-plans/lines",
    summary: "Thêm cuộc kiểm tra vào kế hoạch năm",
    body: plans.AddPlanLines,
    response: Done,
  },
  revisePlanLine: {
    method: "POST",
    path: "/api/year-plans/lines/revision",
    summary: "Sửa, dời một cuộc kiểm tra của kế hoạch năm",
    body: plans.RevisePlanLine,
    response: Done,
  },
  dropPlanLine: {
    method: "POST",
    path: "/api/year-plans/lines/withdrawal",
    summary: "Bỏ một cuộc kiểm tra khỏi kế hoạch năm",
    body: plans.DropPlanLine,
    response: Done,
  },
  approveYearPlan: {
    method: "POST",
    path: "/api/year-plans/approval",
    summary: "Ghi văn bản phê duyệt kế hoạch kiểm tra năm",
    body: plans.ApproveYearPlan,
    response: Done,
  },
});
