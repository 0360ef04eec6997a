import * as directions from "../directions.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const directionRoutes = defineRoutes({
  listDirections: {
    method: "GET",
    path: "/api/directions",
    summary: "Chỉ đạo của lãnh đạo về nhiệm vụ, chờ trả lời hoặc đã trả lời",
    query: directions.DirectionQuery,
    response: directions.DirectionPage,
  },
  getTaskDirections: {
    method: "GET",
    path: "/api/tasks/:id/directions",
    summary: "Chỉ đạo của lãnh đạo về một nhiệm vụ",
    params: ById,
    response: directions.TaskDirections,
  },
  giveDirection: {
    method: "POST",
    path: "/api/directions",
    summary: "Chỉ đạo về một nhiệm vụ",
    body: directions.GiveDirection,
    response: Done,
  },
  answerDirection: {
    method: "POST",
    path: "/api/directions/answer",
    summary: "Trả lời chỉ đạo",
    body: directions.AnswerDirection,
    response: Done,
  },
  withdrawDirection: {
    method: "POST",
    path: "/api/directions/withdrawal",
    summary: "Rút chỉ đạo chưa được trả lời",
    body: directions.WithdrawDirection,
    response: Done,
  },
});
