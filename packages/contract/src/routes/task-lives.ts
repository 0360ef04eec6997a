import { Done } from "../primitives.ts";
import * as lives from "../task-lives.ts";
import { defineRoutes } from "./route.ts";

export const taskLivesRoutes = defineRoutes({
  starTask: {
    method: "POST",
    path: "/api/tasks/stars",
    summary: "Đánh dấu sao",
    body: lives.StarTask,
    response: Done,
  },
  unstarTask: {
    method: "POST",
    path: "/api/tasks/stars/removal",
    summary: "Bỏ dấu sao",
    body: lives.StarTask,
    response: Done,
  },
  refuseTask: {
    method: "POST",
    path: "/api/tasks/refusals",
    summary: "Báo không thuộc chức năng",
    body: lives.RefuseTask,
    response: Done,
  },
  decideRefusal: {
    method: "POST",
    path: "/api/tasks/refusals/decision",
    summary: "Quyết định về việc từ chối",
    body: lives.DecideRefusal,
    response: Done,
  },
  transferTask: {
    method: "POST",
    path: "/api/tasks/transfers",
    summary: "Chuyển cơ quan khác",
    body: lives.TransferTask,
    response: Done,
  },
  suspendTask: {
    method: "POST",
    path: "/api/tasks/suspensions",
    summary: "Tạm dừng",
    body: lives.SuspendTask,
    response: Done,
  },
  resumeTask: {
    method: "POST",
    path: "/api/tasks/suspensions/end",
    summary: "Cho tiếp tục",
    body: lives.ResumeTask,
    response: Done,
  },
  revokeTask: {
    method: "POST",
    path: "/api/tasks/revocations",
    summary: "Thu hồi",
    body: lives.RevokeTask,
    response: Done,
  },
});
