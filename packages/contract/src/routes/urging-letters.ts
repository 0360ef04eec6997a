import { z } from "zod";
import { Done } from "../primitives.ts";
import { UploadedFile } from "../tasks.ts";
import * as urging from "../urging-letters.ts";
import { ById, defineRoutes } from "./route.ts";

export const urgingLettersRoutes = defineRoutes({
  getUrgingDesk: {
    method: "GET",
    path: "/api/urging/desk",
    summary: "Cơ quan cần đôn đốc hôm nay",
    response: urging.UrgingDesk,
  },
  draftUrgingLetters: {
    method: "POST",
    path: "/api/urging/letters",
    summary: "Lập công văn đôn đốc",
    body: urging.DraftUrgingLetters,
    response: urging.DraftedLetters,
  },
  getTaskUrging: {
    method: "GET",
    path: "/api/tasks/:id/urging",
    summary: "Đôn đốc và giải trình của một nhiệm vụ",
    params: ById,
    response: urging.TaskUrging,
  },
  listExplanations: {
    method: "GET",
    path: "/api/explanations",
    summary: "Yêu cầu giải trình",
    query: urging.ExplanationQuery,
    response: urging.ExplanationPage,
  },
  uploadExplanationFile: {
    method: "POST",
    path: "/api/explanations/files",
    summary: "Gửi tệp kèm giải trình",
    upload: true,
    body: z.object({}),
    response: UploadedFile,
  },
  draftExplanation: {
    method: "POST",
    path: "/api/explanations/draft",
    summary: "Soạn giải trình",
    body: urging.DraftExplanation,
    response: Done,
  },
  explain: {
    method: "POST",
    path: "/api/explanations/answer",
    summary: "Gửi giải trình",
    body: urging.Explain,
    response: Done,
  },
});
