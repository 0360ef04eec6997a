import * as clocks from "../clocks.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const clocksRoutes = defineRoutes({
  getTaskClocks: {
    method: "GET",
    path: "/api/tasks/:id/clocks",
    summary: "Các kỳ, các lần rà soát và đồng hồ của một nhiệm vụ",
    params: ById,
    response: clocks.TaskClocks,
  },
  getOfficeDesk: {
    method: "GET",
    path: "/api/tasks/office-desk",
    summary: "Văn phòng: văn bản phải nhập, kết quả chậm xác nhận",
    query: clocks.OfficeDeskQuery,
    response: clocks.OfficeDesk,
  },
  reviewDuty: {
    method: "POST",
    path: "/api/tasks/review",
    summary: "Rà soát nhiệm vụ không có thời hạn",
    body: clocks.ReviewDuty,
    response: Done,
  },
  linkTasks: {
    method: "POST",
    path: "/api/tasks/links",
    summary: "Nối một nhiệm vụ làm đầu vào của nhiệm vụ tổng hợp",
    body: clocks.LinkTasks,
    response: Done,
  },
  unlinkTasks: {
    method: "POST",
    path: "/api/tasks/links/removal",
    summary: "Bỏ nối đầu vào",
    body: clocks.UnlinkTasks,
    response: Done,
  },
  setParent: {
    method: "POST",
    path: "/api/tasks/parent",
    summary: "Gắn vào nhiệm vụ cấp trên, hoặc bỏ gắn",
    body: clocks.SetParent,
    response: Done,
  },
  reportYear: {
    method: "POST",
    path: "/api/tasks/years",
    summary: "Ghi kết quả năm của nhiệm vụ thường xuyên",
    body: clocks.ReportYear,
    response: Done,
  },
  decideYear: {
    method: "POST",
    path: "/api/tasks/years/decision",
    summary: "Đóng năm của nhiệm vụ thường xuyên: kết thúc hoặc chuyển sang năm sau",
    body: clocks.DecideYear,
    response: Done,
  },
  stateAtDue: {
    method: "POST",
    path: "/api/tasks/due-statements",
    summary: "Đến hạn chưa xong: báo phương án xử lý và thời gian cần thêm",
    body: clocks.StateAtDue,
    response: Done,
  },
  decideEnd: {
    method: "POST",
    path: "/api/tasks/review/end",
    summary: "Quyết định đề nghị kết thúc nhiệm vụ",
    body: clocks.DecideEnd,
    response: Done,
  },
});
