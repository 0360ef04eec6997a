import * as ladder from "../ladder.ts";
import { ById, defineRoutes } from "./route.ts";

export const ladderRoutes = defineRoutes({
  getTaskLadder: {
    method: "GET",
    path: "/api/tasks/:id/ladder",
    summary: "Nhắc việc, đôn đốc của nhiệm vụ",
    params: ById,
    response: ladder.TaskLadder,
  },
});
