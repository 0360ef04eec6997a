export { taskImportRoutes } from "./http/routes.ts";
