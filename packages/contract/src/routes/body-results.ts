import * as results from "../body-results.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const bodyResultRoutes = defineRoutes({
  getBodyMonth: {
    method: "GET",
    path: "/api/inspecting-bodies/:id/month",
    summary: "Kết quả tháng của từng thành viên Tổ công tác, đoàn kiểm tra",
    params: ById,
    query: results.BodyMonthQuery,
    response: results.BodyMonth,
  },
  sendBodyResult: {
    method: "POST",
    path: "/api/inspecting-bodies/results",
    summary: "Thành viên gửi kết quả tháng",
    body: results.SendBodyResult,
    response: Done,
  },
  mergeBodyResults: {
    method: "POST",
    path: "/api/inspecting-bodies/month-reports",
    summary: "Lập báo cáo tháng từ kết quả của các thành viên",
    body: results.MergeBodyResults,
    response: Done,
  },
});
