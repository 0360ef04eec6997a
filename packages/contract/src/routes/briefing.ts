import * as briefing from "../briefing.ts";
import { Done, PageQuery } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const briefingRoutes = defineRoutes({
  getBriefingDesk: {
    method: "GET",
    path: "/api/briefings/desk",
    summary: "Nhiệm vụ đến bậc đưa ra giao ban",
    response: briefing.BriefingDesk,
  },
  findBriefingTasks: {
    method: "GET",
    path: "/api/briefings/candidates",
    summary: "Tìm nhiệm vụ để đưa ra giao ban",
    query: briefing.BriefingSearch,
    response: briefing.BriefingCandidates,
  },
  listBriefings: {
    method: "GET",
    path: "/api/briefings",
    summary: "Các danh mục giao ban",
    query: PageQuery,
    response: briefing.BriefingPage,
  },
  getBriefing: {
    method: "GET",
    path: "/api/briefings/:id",
    summary: "Một danh mục giao ban",
    params: ById,
    response: briefing.BriefingDetail,
  },
  composeBriefing: {
    method: "POST",
    path: "/api/briefings",
    summary: "Lập danh mục giao ban",
    body: briefing.ComposeBriefing,
    response: briefing.ComposedBriefing,
  },
  decideBriefingItem: {
    method: "POST",
    path: "/api/briefings/decision",
    summary: "Cho ý kiến về một nhiệm vụ tại giao ban",
    body: briefing.DecideBriefingItem,
    response: briefing.DecidedInstruction,
  },
  passBriefingItem: {
    method: "POST",
    path: "/api/briefings/no-decision",
    summary: "Ghi nhận, không có ý kiến thêm",
    body: briefing.PassBriefingItem,
    response: Done,
  },
  listInstructions: {
    method: "GET",
    path: "/api/instructions",
    summary: "Ý kiến chỉ đạo trực tiếp của lãnh đạo",
    query: briefing.InstructionQuery,
    response: briefing.InstructionPage,
  },
  enterInstruction: {
    method: "POST",
    path: "/api/instructions",
    summary: "Ghi ý kiến chỉ đạo bằng lời",
    body: briefing.EnterInstruction,
    response: Done,
  },
  confirmInstruction: {
    method: "POST",
    path: "/api/instructions/confirmation",
    summary: "Xác nhận ý kiến đã nói",
    body: briefing.ConfirmInstruction,
    response: briefing.DecidedInstruction,
  },
  disownInstruction: {
    method: "POST",
    path: "/api/instructions/refusal",
    summary: "Không xác nhận ý kiến đã ghi",
    body: briefing.DisownInstruction,
    response: Done,
  },
  getTaskInstructions: {
    method: "GET",
    path: "/api/tasks/:id/instructions",
    summary: "Ý kiến chỉ đạo của lãnh đạo về một nhiệm vụ",
    params: ById,
    response: briefing.TaskInstructions,
  },
});
