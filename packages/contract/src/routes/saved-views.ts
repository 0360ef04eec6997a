import { z } from "zod";
import * as views from "../saved-views.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const savedViewsRoutes = defineRoutes({
  listSavedViews: {
    method: "GET",
    path: "/api/saved-views",
    summary: "Khung nhìn đã lưu của chính người dùng",
    response: z.object({ items: z.array(views.SavedView) }),
  },
  saveView: {
    method: "PUT",
    path: "/api/saved-views",
    summary: "Lưu một trang với bộ lọc của nó dưới một tên",
    body: views.SaveView,
    response: views.SavedView,
  },
  dropView: {
    method: "POST",
    path: "/api/saved-views/removal",
    summary: "Bỏ một khung nhìn đã lưu",
    body: views.DropView,
    response: Nothing,
  },
});
