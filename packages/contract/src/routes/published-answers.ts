import { z } from "zod";
import * as open311 from "../open311.ts";
import { Id } from "../primitives.ts";
import { PublishedAnswers, PublishedQuery } from "../published-answers.ts";
import { defineRoutes } from "./route.ts";

const OPEN311 = "/api/public/open311";

/** What everybody may read without an account: published answers, as a page reads them and in the shape of Open311. */
export const publishedAnswerRoutes = defineRoutes({
  listPublishedAnswers: {
    method: "GET",
    path: "/api/public/answers",
    summary: "Phản ánh, kiến nghị đã trả lời và công khai; không cần tài khoản",
    query: PublishedQuery,
    open: true,
    response: PublishedAnswers,
  },
  getOpen311Discovery: {
    method: "GET",
    path: `${OPEN311}/discovery.json`,
    summary: "Open311: nơi đọc và nơi gửi",
    open: true,
    response: open311.Open311Discovery,
  },
  listOpen311Services: {
    method: "GET",
    path: `${OPEN311}/v2/services.json`,
    summary: "Open311 GeoReport v2: loại phản ánh, kiến nghị nhận được",
    open: true,
    response: z.array(open311.Open311Service),
  },
  listOpen311Requests: {
    method: "GET",
    path: `${OPEN311}/v2/requests.json`,
    summary: "Open311 GeoReport v2: phản ánh, kiến nghị đã trả lời và công khai",
    query: open311.Open311Query,
    open: true,
    response: z.array(open311.Open311Request),
  },
  getOpen311Request: {
    method: "GET",
    path: `${OPEN311}/v2/requests/:id`,
    summary: "Open311 GeoReport v2: một phản ánh, kiến nghị đã công khai (PAKN-3.json)",
    // What other systems of the standard name by a UUID is well-formed too, and none of ours.
    params: z.object({ id: z.union([z.string().regex(/^PAKN-\d{1,15}(?:\.json)?$/i), Id]) }),
    open: true,
    response: z.array(open311.Open311Request),
  },
});
