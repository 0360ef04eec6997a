import { z } from "zod";
import * as bulk from "../bulk.ts";
import { Id } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const bulkRoutes = defineRoutes({
  startBulk: {
    method: "POST",
    path: "/api/bulk-runs",
    summary: "Làm một việc trên nhiều nhiệm vụ",
    body: bulk.StartBulk,
    response: z.object({ id: Id, total: z.int() }),
  },
  getBulkOffer: {
    method: "GET",
    path: "/api/bulk-runs/offer",
    summary: "Việc có thể làm cùng lúc trên nhiều nhiệm vụ, nhiều nhất bao nhiêu",
    response: bulk.BulkOffer,
  },
  getBulkReach: {
    method: "GET",
    path: "/api/bulk-runs/reach",
    summary: "Một danh sách có bao nhiêu nhiệm vụ để làm cùng lúc",
    query: bulk.BulkQuery,
    response: bulk.BulkReach,
  },
  listBulkRuns: {
    method: "GET",
    path: "/api/bulk-runs",
    summary: "Những loạt việc người dùng đã yêu cầu gần đây",
    response: bulk.BulkRunList,
  },
  getBulkRun: {
    method: "GET",
    path: "/api/bulk-runs/:id",
    summary: "Đã làm đến đâu, việc nào không làm được và vì sao",
    params: ById,
    response: bulk.BulkRun,
  },
  retryBulk: {
    method: "POST",
    path: "/api/bulk-runs/retry",
    summary: "Làm lại những việc không làm được",
    body: bulk.RetryBulk,
    response: z.object({ id: Id, total: z.int() }),
  },
});
