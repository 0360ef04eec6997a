import * as innovations from "../innovations.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const innovationRoutes = defineRoutes({
  listInnovations: {
    method: "GET",
    path: "/api/innovations",
    summary: "Đề xuất đổi mới, sáng tạo vì lợi ích chung",
    query: innovations.InnovationQuery,
    response: innovations.InnovationList,
  },
  getInnovation: {
    method: "GET",
    path: "/api/innovations/:id",
    summary: "Một đề xuất",
    params: ById,
    response: innovations.InnovationDetail,
  },
  getTaskInnovations: {
    method: "GET",
    path: "/api/tasks/:id/innovations",
    summary: "Đề xuất mà một nhiệm vụ phục vụ",
    params: ById,
    response: innovations.InnovationsOfTask,
  },
  writeInnovation: {
    method: "POST",
    path: "/api/innovations",
    summary: "Soạn đề xuất",
    body: innovations.WriteInnovation,
    response: Done,
  },
  submitInnovation: {
    method: "POST",
    path: "/api/innovations/submission",
    summary: "Gửi đề xuất",
    body: innovations.SubmitInnovation,
    response: Done,
  },
  changeInnovation: {
    method: "POST",
    path: "/api/innovations/change",
    summary: "Sửa đề xuất đang soạn",
    body: innovations.ChangeInnovation,
    response: Done,
  },
  withdrawInnovation: {
    method: "POST",
    path: "/api/innovations/withdrawal",
    summary: "Rút đề xuất chưa thực hiện",
    body: innovations.WithdrawInnovation,
    response: Done,
  },
  reviewInnovation: {
    method: "POST",
    path: "/api/innovations/review",
    summary: "Ghi kết quả họp xem xét",
    body: innovations.ReviewInnovation,
    response: Done,
  },
  startInnovation: {
    method: "POST",
    path: "/api/innovations/start",
    summary: "Bắt đầu thực hiện",
    body: innovations.StartInnovation,
    response: Done,
  },
  noteInnovation: {
    method: "POST",
    path: "/api/innovations/notes",
    summary: "Ghi nhật ký thực hiện",
    body: innovations.NoteInnovation,
    response: Done,
  },
  linkInnovationTask: {
    method: "POST",
    path: "/api/innovations/tasks",
    summary: "Gắn nhiệm vụ vào đề xuất",
    body: innovations.LinkInnovationTask,
    response: Done,
  },
  reportInnovation: {
    method: "POST",
    path: "/api/innovations/report",
    summary: "Báo cáo kết quả",
    body: innovations.ReportInnovation,
    response: Done,
  },
  evaluateInnovation: {
    method: "POST",
    path: "/api/innovations/evaluation",
    summary: "Đánh giá kết quả",
    body: innovations.EvaluateInnovation,
    response: Done,
  },
  protectInnovation: {
    method: "POST",
    path: "/api/innovations/protection",
    summary: "Ghi kết luận bảo vệ",
    body: innovations.ProtectInnovation,
    response: Done,
  },
});
