import { createRouter } from "@tanstack/react-router";
import { queryClient } from "./api/query-client.ts";
import { putPagesOnRoutes } from "./pages.tsx";
import { routeTree } from "./routes.ts";
import { BrokenPage, MissingPage } from "./shell/stray-pages.tsx";
import { Loading } from "../ui/loading.tsx";

putPagesOnRoutes();

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  // The query cache decides how long an answer holds.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: MissingPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
