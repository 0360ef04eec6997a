import { z } from "zod";
import * as drafting from "../drafting.ts";
import { Done } from "../primitives.ts";
import { UploadedFile } from "../tasks.ts";
import { ById, defineRoutes } from "./route.ts";

export const draftingRoutes = defineRoutes({
  listDrafts: {
    method: "GET",
    path: "/api/drafts",
    summary: "Dự thảo văn bản",
    query: drafting.DraftQuery,
    response: drafting.DraftPage,
  },
  getDraft: {
    method: "GET",
    path: "/api/drafts/:id",
    summary: "Một dự thảo văn bản",
    params: ById,
    response: drafting.DraftDetail,
  },
  getDraftPages: {
    method: "GET",
    path: "/api/drafts/:id/pages",
    summary: "Số trang của dự thảo",
    params: ById,
    response: drafting.DraftPages,
  },
  startDraft: {
    method: "POST",
    path: "/api/drafts",
    summary: "Soạn văn bản",
    body: drafting.StartDraft,
    response: drafting.StartedDraft,
  },
  correctDraft: {
    method: "POST",
    path: "/api/drafts/correction",
    summary: "Sửa dự thảo",
    body: drafting.CorrectDraft,
    response: Done,
  },
  issueDraft: {
    method: "POST",
    path: "/api/drafts/issue",
    summary: "Ghi số, ngày, người ký và phát hành",
    body: drafting.IssueDraft,
    response: Done,
  },
  withdrawDraft: {
    method: "POST",
    path: "/api/drafts/withdrawal",
    summary: "Bỏ dự thảo",
    body: drafting.WithdrawDraft,
    response: Done,
  },
  uploadSignedFile: {
    method: "POST",
    path: "/api/drafts/signed-files",
    summary: "Gửi bản đã ký",
    upload: true,
    body: z.object({}),
    response: UploadedFile,
  },
});
