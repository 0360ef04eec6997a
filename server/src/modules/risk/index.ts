export { riskRoutes } from "./http/risk-routes.ts";
