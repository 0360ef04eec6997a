import * as extensions from "../extensions.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const extensionsRoutes = defineRoutes({
  listExtensions: {
    method: "GET",
    path: "/api/extensions",
    summary: "Sổ gia hạn",
    query: extensions.ExtensionQuery,
    response: extensions.ExtensionPage,
  },
  getExtension: {
    method: "GET",
    path: "/api/extensions/:id",
    summary: "Một đề nghị gia hạn, với hệ quả của quyết định",
    params: ById,
    response: extensions.ExtensionDetail,
  },
  requestExtension: {
    method: "POST",
    path: "/api/tasks/extension-requests",
    summary: "Đề nghị gia hạn",
    body: extensions.RequestExtension,
    response: Done,
  },
  withdrawExtension: {
    method: "POST",
    path: "/api/tasks/extension-withdrawals",
    summary: "Rút đề nghị gia hạn",
    body: extensions.WithdrawExtension,
    response: Done,
  },
  decideExtension: {
    method: "POST",
    path: "/api/tasks/extension-decisions",
    summary: "Quyết định gia hạn",
    body: extensions.DecideExtension,
    response: Done,
  },
});
