import * as minutes from "../minutes.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const minutesRoutes = defineRoutes({
  getInspectionMinutes: {
    method: "GET",
    path: "/api/inspections/:id/minutes",
    summary: "Biên bản kiểm tra tại từng cơ quan",
    params: ById,
    response: minutes.InspectionMinutes,
  },
  writeMinutes: {
    method: "POST",
    path: "/api/inspections/minutes",
    summary: "Lập biên bản kiểm tra tại một cơ quan",
    body: minutes.WriteMinutes,
    response: Done,
  },
});
