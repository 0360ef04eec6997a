import * as upkeep from "../upkeep.ts";
import { defineRoutes } from "./route.ts";

export const upkeepRoutes = defineRoutes({
  getUpkeep: {
    method: "GET",
    path: "/api/upkeep",
    summary: "Việc máy tự chạy",
    unattended: true,
    response: upkeep.Upkeep,
  },
  tryRoundAgain: {
    method: "POST",
    path: "/api/upkeep/rounds/again",
    summary: "Chạy lại việc hằng ngày đang lỗi",
    body: upkeep.TryRoundAgain,
    response: upkeep.TriedAgain,
  },
  tryJobAgain: {
    method: "POST",
    path: "/api/upkeep/jobs/again",
    summary: "Chạy lại việc trong hàng đợi đang lỗi",
    body: upkeep.TryJobAgain,
    response: upkeep.TriedAgain,
  },
});
