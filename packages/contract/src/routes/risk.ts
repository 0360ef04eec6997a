import { Done } from "../primitives.ts";
import * as risk from "../risk.ts";
import { ById, defineRoutes } from "./route.ts";

export const riskRoutes = defineRoutes({
  getRiskList: {
    method: "GET",
    path: "/api/risk",
    summary: "Danh sách rủi ro: cơ quan, lĩnh vực nên kiểm tra trước",
    query: risk.RiskQuery,
    response: risk.RiskList,
  },
  listRiskRows: {
    method: "GET",
    path: "/api/risk/rows",
    summary: "Các dòng làm nên một số của danh sách rủi ro",
    query: risk.RiskRowsQuery,
    response: risk.RiskRows,
  },
  listRiskWeighings: {
    method: "GET",
    path: "/api/risk/weighings",
    summary: "Các bộ trọng số, mới nhất trước",
    response: risk.RiskWeighings,
  },
  setRiskWeighing: {
    method: "POST",
    path: "/api/risk/weighings",
    summary: "Đặt bộ trọng số từ một ngày",
    body: risk.SetRiskWeighing,
    response: Done,
  },
  getProposalDraft: {
    method: "GET",
    path: "/api/risk/proposal",
    summary: "Đề nghị kiểm tra soạn sẵn từ một căn cứ",
    query: risk.ProposalDraftQuery,
    response: risk.ProposalDraft,
  },
  listInspectionsAbout: {
    method: "GET",
    path: "/api/inspections-about",
    summary: "Các cuộc kiểm tra mở từ một phản ánh, nhiệm vụ, phát hiện, ghi nhận",
    query: risk.InspectionsAboutQuery,
    response: risk.InspectionsAbout,
  },
  listInspectionSources: {
    method: "GET",
    path: "/api/inspections/:id/sources",
    summary: "Một cuộc kiểm tra được mở từ những gì",
    params: ById,
    response: risk.InspectionSources,
  },
});
