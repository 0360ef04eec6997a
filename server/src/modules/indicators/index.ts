export { indicatorRoutes } from "./http/indicator-routes.ts";
