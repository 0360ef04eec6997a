export { savedViewRoutes } from "./http/saved-view-routes.ts";
