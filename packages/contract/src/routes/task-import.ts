import * as imports from "../task-import.ts";
import { ById, defineRoutes } from "./route.ts";

export const taskImportRoutes = defineRoutes({
  importTasks: {
    method: "POST",
    path: "/api/task-imports",
    summary: "Nhập sổ theo dõi nhiệm vụ từ bảng tính",
    upload: true,
    body: imports.ImportTasks,
    response: imports.TaskImportResult,
  },
  listTaskImports: {
    method: "GET",
    path: "/api/task-imports",
    summary: "Các lần nhập sổ theo dõi",
    response: imports.TaskImportList,
  },
  takeBackImport: {
    method: "POST",
    path: "/api/task-imports/take-back",
    summary: "Rút lại một lần nhập khi chưa có gì xảy ra với các nhiệm vụ",
    body: imports.TakeBackImport,
    response: imports.TakenBack,
  },
  listSheetMappings: {
    method: "GET",
    path: "/api/task-imports/mappings",
    summary: "Cách ghép cột đã lưu",
    response: imports.SheetMappingList,
  },
  getTaskProvenance: {
    method: "GET",
    path: "/api/tasks/:id/provenance",
    summary: "Nhiệm vụ nhập từ tệp nào, dòng nào",
    params: ById,
    response: imports.TaskProvenance,
  },
});
