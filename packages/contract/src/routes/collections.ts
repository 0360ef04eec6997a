import { z } from "zod";
import * as collections from "../collections.ts";
import { Id } from "../primitives.ts";
import { UploadedFile } from "../tasks.ts";
import { ById, defineRoutes } from "./route.ts";

export const collectionsRoutes = defineRoutes({
  listCollections: {
    method: "GET",
    path: "/api/collections",
    summary: "Đợt tổng hợp báo cáo",
    query: collections.CollectionQuery,
    response: collections.CollectionPage,
  },
  getCollection: {
    method: "GET",
    path: "/api/collections/:id",
    summary: "Một đợt tổng hợp: ai đã báo cáo, ai chưa, kết quả tổng hợp",
    params: ById,
    response: collections.CollectionDetail,
  },
  getCollectionOffer: {
    method: "GET",
    path: "/api/collection-offer",
    summary: "Chuỗi báo cáo gợi ý cho một đợt tổng hợp",
    query: z.object({ taskId: Id.optional() }),
    response: collections.CollectionOffer,
  },
  sendCollection: {
    method: "POST",
    path: "/api/collections",
    summary: "Gửi yêu cầu báo cáo",
    body: collections.SendCollection,
    response: collections.CollectionDone,
  },
  uploadCollectionFile: {
    method: "POST",
    path: "/api/collections/files",
    summary: "Gửi tệp kèm báo cáo",
    upload: true,
    body: z.object({}),
    response: UploadedFile,
  },
  answerCollection: {
    method: "POST",
    path: "/api/collections/answers",
    summary: "Gửi báo cáo",
    body: collections.AnswerCollection,
    response: collections.CollectionDone,
  },
  enterPaperAnswer: {
    method: "POST",
    path: "/api/collections/paper-answers",
    summary: "Nhập báo cáo giấy của một cơ quan",
    body: collections.EnterPaperAnswer,
    response: collections.CollectionDone,
  },
  returnCollected: {
    method: "POST",
    path: "/api/collections/returns",
    summary: "Trả lại báo cáo của một cơ quan",
    body: collections.ReturnCollected,
    response: collections.CollectionDone,
  },
  remindCollection: {
    method: "POST",
    path: "/api/collections/reminders",
    summary: "Nhắc cơ quan chưa báo cáo",
    body: collections.RemindCollection,
    response: collections.CollectionDone,
  },
  closeCollection: {
    method: "POST",
    path: "/api/collections/closing",
    summary: "Chốt số liệu tổng hợp",
    body: collections.CloseCollection,
    response: collections.CollectionDone,
  },
  reopenCollection: {
    method: "POST",
    path: "/api/collections/reopening",
    summary: "Mở lại để nhận thêm báo cáo",
    body: collections.ReopenCollection,
    response: collections.CollectionDone,
  },
  withdrawCollection: {
    method: "POST",
    path: "/api/collections/withdrawal",
    summary: "Rút yêu cầu báo cáo",
    body: collections.WithdrawCollection,
    response: collections.CollectionDone,
  },
  saveSummary: {
    method: "POST",
    path: "/api/collections/summary",
    summary: "Lưu nội dung tổng hợp",
    body: collections.SaveSummary,
    response: collections.CollectionDone,
  },
  draftCollectionReport: {
    method: "POST",
    path: "/api/collections/reports",
    summary: "Lập báo cáo tổng hợp",
    body: collections.DraftCollectionReport,
    response: collections.CollectionDone,
  },
  handOnCollection: {
    method: "POST",
    path: "/api/collections/handing-on",
    summary: "Báo cáo hoàn thành nhiệm vụ tổng hợp",
    body: collections.HandOnCollection,
    response: collections.CollectionDone,
  },
});
