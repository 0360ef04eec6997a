import * as documents from "../complaint-documents.ts";
import * as time from "../complaint-time.ts";
import * as complaints from "../complaints.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const complaintRoutes = defineRoutes({
  getComplaint: {
    method: "GET",
    path: "/api/voices/:id/complaint",
    summary: "Quá trình giải quyết một khiếu nại: các bước, thời hạn, việc được làm",
    params: ById,
    response: complaints.ComplaintDetail,
  },
  takeComplaintStep: {
    method: "POST",
    path: "/api/voices/complaint-steps",
    summary: "Ghi bước giải quyết khiếu nại",
    body: complaints.TakeComplaintStep,
    response: Done,
  },
  getComplaintDocuments: {
    method: "GET",
    path: "/api/voices/:id/complaint-documents",
    summary: "Văn bản giải quyết một khiếu nại: dự thảo, đã phát hành, lập được",
    params: ById,
    response: documents.ComplaintDocuments,
  },
  draftComplaintDocument: {
    method: "POST",
    path: "/api/voices/complaint-documents",
    summary: "Lập dự thảo thông báo thụ lý, không thụ lý hoặc quyết định giải quyết khiếu nại",
    body: documents.DraftComplaintDocument,
    response: documents.ComplaintDrafted,
  },
  getComplaintTime: {
    method: "GET",
    path: "/api/voices/:id/complaint-time",
    summary: "Thời hiệu của một khiếu nại: ngày biết quyết định, hành vi, ngày cuối được khiếu nại",
    params: ById,
    response: time.ComplaintTime,
  },
  noteComplaintTime: {
    method: "POST",
    path: "/api/voices/complaint-times",
    summary: "Ghi ngày nhận, biết quyết định, hành vi bị khiếu nại",
    body: time.NoteComplaintTime,
    response: Done,
  },
  appealComplaint: {
    method: "POST",
    path: "/api/voices/complaint-appeals",
    summary: "Ghi khiếu nại lần hai hoặc khởi kiện",
    body: complaints.AppealComplaint,
    response: Done,
  },
});
