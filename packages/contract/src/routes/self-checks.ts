import { Done } from "../primitives.ts";
import * as selfChecks from "../self-checks.ts";
import { defineRoutes } from "./route.ts";

export const selfCheckRoutes = defineRoutes({
  listSelfChecks: {
    method: "GET",
    path: "/api/self-checks",
    summary: "Các việc tự kiểm tra của cơ quan",
    query: selfChecks.SelfCheckQuery,
    response: selfChecks.SelfCheckPage,
  },
  getSelfCheckCoverage: {
    method: "GET",
    path: "/api/self-checks/coverage",
    summary: "Mỗi cơ quan đã tự kiểm tra đến đâu trong năm, đối chiếu với phát hiện của bên ngoài",
    query: selfChecks.SelfCheckCoverageQuery,
    response: selfChecks.SelfCheckCoverage,
  },
  planSelfCheck: {
    method: "POST",
    path: "/api/self-checks",
    summary: "Lập kế hoạch một việc tự kiểm tra",
    body: selfChecks.PlanSelfCheck,
    response: Done,
  },
  recordSelfCheck: {
    method: "POST",
    path: "/api/self-checks/results",
    summary: "Ghi kết quả tự kiểm tra",
    body: selfChecks.RecordSelfCheck,
    response: Done,
  },
  noteOpenPoint: {
    method: "POST",
    path: "/api/self-checks/points",
    summary: "Ghi một việc còn phải khắc phục sau tự kiểm tra",
    body: selfChecks.NoteOpenPoint,
    response: Done,
  },
  settleOpenPoint: {
    method: "POST",
    path: "/api/self-checks/points/settling",
    summary: "Ghi một việc còn lại đã khắc phục",
    body: selfChecks.SettleOpenPoint,
    response: Done,
  },
  dropSelfCheck: {
    method: "POST",
    path: "/api/self-checks/withdrawal",
    summary: "Bỏ một việc tự kiểm tra đã lập, có lý do",
    body: selfChecks.DropSelfCheck,
    response: Done,
  },
});
