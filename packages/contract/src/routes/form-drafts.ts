import * as drafts from "../form-drafts.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const formDraftsRoutes = defineRoutes({
  getFormDraft: {
    method: "GET",
    path: "/api/form-drafts",
    summary: "Nội dung đang nhập dở của một biểu mẫu, của chính người dùng",
    query: drafts.FormDraftQuery,
    response: drafts.FormDraft,
  },
  saveFormDraft: {
    method: "PUT",
    path: "/api/form-drafts",
    summary: "Lưu nội dung đang nhập dở",
    body: drafts.SaveFormDraft,
    response: drafts.SavedFormDraft,
  },
  dropFormDraft: {
    method: "POST",
    path: "/api/form-drafts/removal",
    summary: "Bỏ bản nháp đã gửi hoặc không cần nữa",
    body: drafts.DropFormDraft,
    response: Nothing,
  },
});
