import { z } from "zod";
import { Id } from "../primitives.ts";
import * as study from "../study.ts";
import { UploadedFile } from "../tasks.ts";
import { ById, defineRoutes } from "./route.ts";

export const studyRoutes = defineRoutes({
  listStudies: {
    method: "GET",
    path: "/api/studies",
    summary: "Văn bản phải quán triệt và cơ quan nào chưa",
    query: study.StudyQuery,
    response: study.StudyPage,
  },
  getDocumentStudy: {
    method: "GET",
    path: "/api/documents/:id/study",
    summary: "Nhận, đọc, quán triệt một văn bản theo từng cơ quan, từng người",
    params: ById,
    response: study.DocumentStudy,
  },
  recordOpening: {
    method: "POST",
    path: "/api/studies/openings",
    summary: "Ghi nhận người của cơ quan đã mở văn bản",
    body: study.RecordOpening,
    response: study.RecordOpening,
  },
  requireStudy: {
    method: "POST",
    path: "/api/studies/requirements",
    summary: "Yêu cầu quán triệt",
    body: study.RequireStudy,
    response: study.StudyDone,
  },
  nameReaders: {
    method: "POST",
    path: "/api/studies/readers",
    summary: "Chọn người phải đọc, quán triệt",
    body: study.NameReaders,
    response: study.StudyDone,
  },
  confirmReading: {
    method: "POST",
    path: "/api/studies/readings",
    summary: "Xác nhận đã đọc",
    body: study.ConfirmReading,
    response: study.StudyDone,
  },
  uploadStudyFile: {
    method: "POST",
    path: "/api/studies/files",
    summary: "Gửi tệp minh chứng quán triệt",
    upload: true,
    body: z.object({}),
    response: UploadedFile,
  },
  reportStudy: {
    method: "POST",
    path: "/api/studies/reports",
    summary: "Báo cáo đã quán triệt",
    body: study.ReportStudy,
    response: study.StudyDone,
  },
  remindStudy: {
    method: "POST",
    path: "/api/studies/reminders",
    summary: "Nhắc cơ quan chưa quán triệt",
    body: study.RemindStudy,
    response: study.StudyDone,
  },
  draftStudyLetter: {
    method: "POST",
    path: "/api/studies/letters",
    summary: "Lập công văn đôn đốc quán triệt",
    body: study.DraftStudyLetter,
    response: z.object({ id: Id }),
  },
});
