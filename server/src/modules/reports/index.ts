export { reportRoutes } from "./http/report-routes.ts";
