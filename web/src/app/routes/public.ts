import type { PublicKind } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { rootRoute } from "./root.ts";

/* The pages for people without an account. */

/** The pages for people without an account. A code stands after "#", where no server's log sees it. */
export const sendVoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/gui-phan-anh",
});

export const followVoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tra-cuu-phan-anh",
});

export const publishedKinds = [
  "service-request",
  "conduct-feedback",
  "rule-feedback",
  "proposal",
  "recommendation",
  "initiative",
] as const satisfies readonly PublicKind[];

export const publishedAnswersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tra-loi-phan-anh",
  validateSearch: (search) => ({
    ...choiceIn(search, "kind", publishedKinds),
    ...textIn(search, "q"),
  }),
});

export const publicRoutes = [sendVoiceRoute, followVoiceRoute, publishedAnswersRoute] as const;
