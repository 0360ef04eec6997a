import * as checklists from "../checklists.ts";
import { Done } from "../primitives.ts";
import { UploadedFile } from "../tasks.ts";
import { ById, defineRoutes, Nothing } from "./route.ts";

export const checklistRoutes = defineRoutes({
  listChecklists: {
    method: "GET",
    path: "/api/checklists",
    summary: "Danh mục kiểm tra",
    response: checklists.ChecklistList,
  },
  getChecklist: {
    method: "GET",
    path: "/api/checklists/:id",
    summary: "Một danh mục kiểm tra, theo bản",
    params: ById,
    query: checklists.ChecklistQuery,
    response: checklists.ChecklistDetail,
  },
  writeChecklist: {
    method: "POST",
    path: "/api/checklists",
    summary: "Lập danh mục kiểm tra",
    body: checklists.WriteChecklist,
    response: Done,
  },
  reviseChecklist: {
    method: "POST",
    path: "/api/checklists/versions",
    summary: "Lập bản mới của danh mục kiểm tra",
    body: checklists.ReviseChecklist,
    response: Done,
  },
  getInspectionChecklists: {
    method: "GET",
    path: "/api/inspections/:id/checklists",
    summary: "Danh mục của một cuộc kiểm tra và kết quả đã ghi",
    params: ById,
    response: checklists.InspectionChecklists,
  },
  takeChecklist: {
    method: "POST",
    path: "/api/inspections/checklists",
    summary: "Đưa danh mục vào cuộc kiểm tra",
    body: checklists.TakeChecklist,
    response: Done,
  },
  sendAnswers: {
    method: "POST",
    path: "/api/inspections/answers",
    summary: "Gửi kết quả ghi tại hiện trường",
    body: checklists.SendAnswers,
    response: checklists.AnswersTaken,
  },
  chooseAnswer: {
    method: "POST",
    path: "/api/inspections/answers/choice",
    summary: "Chọn kết quả khi thành viên ghi khác nhau",
    body: checklists.ChooseAnswer,
    response: Done,
  },
  findMissingFiles: {
    method: "GET",
    path: "/api/inspections/missing-files",
    summary: "Ảnh nào còn phải gửi, theo mã băm",
    query: checklists.MissingFilesQuery,
    response: checklists.MissingFiles,
  },
  uploadInspectionFile: {
    method: "POST",
    path: "/api/inspections/files",
    summary: "Gửi ảnh, tệp của cuộc kiểm tra",
    upload: true,
    body: Nothing,
    response: UploadedFile,
  },
  getDeviceKey: {
    method: "GET",
    path: "/api/inspections/device-key",
    summary: "Khóa niêm phong dữ liệu hiện trường trên máy của người đang đăng nhập",
    response: checklists.DeviceKey,
  },
});
