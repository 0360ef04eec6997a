import * as dialogues from "../dialogues.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const dialogueRoutes = defineRoutes({
  listDialogues: {
    method: "GET",
    path: "/api/dialogues",
    summary: "Các buổi đối thoại, tiếp công dân và việc giữ lời hứa",
    query: dialogues.DialoguesQuery,
    response: dialogues.DialoguePage,
  },
  getDialogue: {
    method: "GET",
    path: "/api/dialogues/:id",
    summary: "Một buổi đối thoại, tiếp công dân",
    params: ById,
    response: dialogues.DialogueDetail,
  },
  getTaskPromises: {
    method: "GET",
    path: "/api/tasks/:id/promises",
    summary: "Buổi đối thoại mà nhiệm vụ đã được hứa",
    params: ById,
    response: dialogues.PromiseOfTask,
  },
  recordDialogue: {
    method: "POST",
    path: "/api/dialogues",
    summary: "Ghi một buổi đối thoại, tiếp công dân",
    body: dialogues.RecordDialogue,
    response: Done,
  },
  correctDialogue: {
    method: "POST",
    path: "/api/dialogues/corrections",
    summary: "Sửa ghi chép, có lý do",
    body: dialogues.CorrectDialogue,
    response: Done,
  },
  promiseAtDialogue: {
    method: "POST",
    path: "/api/dialogues/promises",
    summary: "Giao điều đã hứa thành nhiệm vụ",
    body: dialogues.PromiseAtDialogue,
    response: Done,
  },
  tieVoiceToDialogue: {
    method: "POST",
    path: "/api/dialogues/voices",
    summary: "Gắn phản ánh, kiến nghị nêu tại buổi đối thoại",
    body: dialogues.TieVoiceToDialogue,
    response: Done,
  },
});
