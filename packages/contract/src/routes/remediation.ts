import * as remediation from "../remediation.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const remediationRoutes = defineRoutes({
  getRemediation: {
    method: "GET",
    path: "/api/inspections/:id/remediation",
    summary: "Kiến nghị khắc phục của một cuộc kiểm tra",
    params: ById,
    response: remediation.Remediation,
  },
  listRecommendations: {
    method: "GET",
    path: "/api/recommendations",
    summary: "Sổ kiến nghị khắc phục của một kỳ, và số liệu theo sổ",
    query: remediation.RecommendationQuery,
    response: remediation.RecommendationPage,
  },
  recommend: {
    method: "POST",
    path: "/api/recommendations",
    summary: "Kiến nghị khắc phục một phát hiện",
    body: remediation.Recommend,
    response: Done,
  },
  answerRecommendation: {
    method: "POST",
    path: "/api/recommendations/answer",
    summary: "Cơ quan trả lời kiến nghị",
    body: remediation.AnswerRecommendation,
    response: Done,
  },
  agreePlan: {
    method: "POST",
    path: "/api/recommendations/plan",
    summary: "Thống nhất kế hoạch khắc phục",
    body: remediation.AgreePlan,
    response: Done,
  },
  verifyRemedy: {
    method: "POST",
    path: "/api/recommendations/verification",
    summary: "Xác nhận đã khắc phục",
    body: remediation.VerifyRemedy,
    response: Done,
  },
  rejectClaim: {
    method: "POST",
    path: "/api/recommendations/rejection",
    summary: "Không chấp nhận báo cáo khắc phục",
    body: remediation.RejectClaim,
    response: Done,
  },
  closeRecommendation: {
    method: "POST",
    path: "/api/recommendations/closing",
    summary: "Kết thúc kiến nghị",
    body: remediation.CloseRecommendation,
    response: Done,
  },
  handOverTeam: {
    method: "POST",
    path: "/api/inspections/head",
    summary: "Giao người khác làm trưởng đoàn",
    body: remediation.HandOverTeam,
    response: Done,
  },
});
