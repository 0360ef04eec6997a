import { z } from "zod";
import { Done, Id } from "../primitives.ts";
import * as reorganisations from "../reorganisations.ts";
import { ById, defineRoutes } from "./route.ts";

export const reorganisationRoutes = defineRoutes({
  listReorganisations: {
    method: "GET",
    path: "/api/reorganisations",
    summary: "Sắp xếp cơ quan: hợp nhất, sáp nhập, chia tách, giải thể, đổi tên",
    response: reorganisations.ReorganisationList,
  },
  previewReorganisation: {
    method: "POST",
    path: "/api/reorganisations/preview",
    summary: "Xem trước một sắp xếp làm thay đổi những gì, chưa ghi",
    body: reorganisations.Reorganise,
    response: reorganisations.ReorganisationEffect,
  },
  reorganise: {
    method: "POST",
    path: "/api/reorganisations",
    summary: "Ghi một sắp xếp cơ quan",
    body: reorganisations.Reorganise,
    response: z.object({ id: Id }),
  },
  getReorganisation: {
    method: "GET",
    path: "/api/reorganisations/:id",
    summary: "Một sắp xếp cơ quan",
    params: ById,
    response: reorganisations.ReorganisationDetail,
  },
  cancelReorganisation: {
    method: "POST",
    path: "/api/reorganisations/cancel",
    summary: "Hủy một sắp xếp chưa có hiệu lực",
    body: reorganisations.CancelReorganisation,
    response: Done,
  },
  applyReorganisation: {
    method: "POST",
    path: "/api/reorganisations/apply",
    summary: "Thực hiện một sắp xếp đã đến ngày",
    body: reorganisations.OneReorganisation,
    response: Done,
  },
  listRoutings: {
    method: "GET",
    path: "/api/routings",
    summary: "Nhiệm vụ của cơ quan đã kết thúc, trên đường sang cơ quan kế thừa",
    query: reorganisations.RoutingQuery,
    response: reorganisations.RoutingList,
  },
  getRoutingFigures: {
    method: "GET",
    path: "/api/routings/figures",
    summary: "Số nhiệm vụ chờ chọn cơ quan nhận",
    response: reorganisations.RoutingFigures,
  },
  routeTasks: {
    method: "POST",
    path: "/api/routings",
    summary: "Chọn cơ quan nhận nhiệm vụ",
    body: reorganisations.RouteTasks,
    response: z.object({ id: Id, count: z.int() }),
  },
  getHandover: {
    method: "GET",
    path: "/api/people/:id/handover",
    summary: "Việc một người phải bàn giao",
    params: ById,
    response: reorganisations.Handover,
  },
});
