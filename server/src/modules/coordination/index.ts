export { coordinationRoutes } from "./http/routes.ts";
