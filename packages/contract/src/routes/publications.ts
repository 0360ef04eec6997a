import { z } from "zod";
import { Done, Id, PageQuery } from "../primitives.ts";
import * as publications from "../publications.ts";
import { ById, defineRoutes } from "./route.ts";

export const publicationsRoutes = defineRoutes({
  listPublications: {
    method: "GET",
    path: "/api/publications",
    summary: "Các kỳ công bố kết quả thực hiện nhiệm vụ",
    query: PageQuery,
    response: publications.PublicationPage,
  },
  getPublication: {
    method: "GET",
    path: "/api/publications/:id",
    summary: "Một kỳ công bố",
    params: ById,
    response: publications.Publication,
  },
  preparePublication: {
    method: "POST",
    path: "/api/publications",
    summary: "Lập bản công bố của một kỳ đã hết",
    body: publications.PreparePublication,
    response: z.object({ id: Id }),
  },
  writePublication: {
    method: "POST",
    path: "/api/publications/words",
    summary: "Ghi lời dẫn, cơ quan không nêu riêng",
    body: publications.WritePublication,
    response: Done,
  },
  publishResults: {
    method: "POST",
    path: "/api/publications/publishing",
    summary: "Công bố",
    body: publications.PublishResults,
    response: Done,
  },
  withdrawPublication: {
    method: "POST",
    path: "/api/publications/withdrawal",
    summary: "Thu hồi bản đã công bố",
    body: publications.WithdrawPublication,
    response: Done,
  },
});
