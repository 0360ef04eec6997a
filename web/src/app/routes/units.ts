import type { UnitKind } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Agencies, and how they are reorganised. */

export const unitKinds = [
  "committee",
  "office",
  "department",
  "public-unit",
  "district",
  "commune",
  "ward",
  "special-zone",
  "vertical",
  "working-group",
  "division",
  "party",
  "council",
  "central",
  "other",
] as const satisfies readonly UnitKind[];

export const unitListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", ["units", "groups"] as const),
    ...choiceIn(search, "kind", unitKinds),
    ...textIn(search, "asOf"),
    ...textIn(search, "q"),
  }),
});

export const unitRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/co-quan/$id" });

export const reorganisationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep",
});

export const newReorganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep/moi",
});

export const reorganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/sap-xep/$id",
});

export const handoverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/co-quan/ban-giao/$id",
});

export const unitsRoutes = [
  unitListRoute,
  unitRoute,
  reorganisationListRoute,
  newReorganisationRoute,
  reorganisationRoute,
  handoverRoute,
] as const;
