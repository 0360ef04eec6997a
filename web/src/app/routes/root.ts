import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { sealForOthers } from "../device/owner.ts";
import { ApiProblem } from "../api/api-problem.ts";
import { sessionQuery } from "../session.ts";

/*
 * The addresses of the program and what each accepts after "?"; their screens are put on in pages.ts, so that
 * a screen may read `taskListRoute.useSearch()` from here without a circle.
 */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery);
      await sealForOthers(session.account.id).catch(() => undefined);
      return { session };
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.needsSignIn) throw error;
      throw redirect({
        to: "/dang-nhap",
        search: location.href === "/" ? {} : { next: location.href },
      });
    }
  },
});
