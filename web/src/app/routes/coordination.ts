import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Opinions, help and partners. */

export const coordinationViews = ["opinions", "help", "reports", "statistics", "rules"] as const;

export const coordinationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", coordinationViews),
    ...choiceIn(search, "side", ["any", "asked", "asking"] as const),
    ...textIn(search, "list"),
    ...textIn(search, "unitId"),
    ...textIn(search, "period"),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});

export const consultationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/$id",
});

export const partnerReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/phan-anh/$id",
});

export const coordinationRuleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phoi-hop/quy-che/$id",
});

export const coordinationRoutes = [
  coordinationRoute,
  consultationRoute,
  partnerReportRoute,
  coordinationRuleRoute,
] as const;
