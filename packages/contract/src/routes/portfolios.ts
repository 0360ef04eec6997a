import { z } from "zod";
import * as portfolios from "../portfolios.ts";
import { Id } from "../primitives.ts";
import { defineRoutes } from "./route.ts";

const WithId = z.object({ id: Id });

export const portfoliosRoutes = defineRoutes({
  getPortfolios: {
    method: "GET",
    path: "/api/portfolios",
    summary: "Phân công theo dõi, phụ trách",
    query: portfolios.PortfolioQuery,
    response: portfolios.PortfolioBook,
  },
  setPortfolio: {
    method: "POST",
    path: "/api/portfolios",
    summary: "Phân công theo dõi, phụ trách",
    body: portfolios.SetPortfolio,
    response: z.object({ ids: z.array(Id) }),
  },
  endPortfolio: {
    method: "POST",
    path: "/api/portfolios/end",
    summary: "Thôi phân công từ một ngày",
    body: portfolios.EndPortfolio,
    response: WithId,
  },
  addField: {
    method: "POST",
    path: "/api/fields",
    summary: "Thêm lĩnh vực",
    body: portfolios.AddField,
    response: WithId,
  },
  endField: {
    method: "POST",
    path: "/api/fields/end",
    summary: "Thôi dùng một lĩnh vực",
    body: portfolios.EndField,
    response: WithId,
  },
});
