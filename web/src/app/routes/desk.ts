import { createRoute } from "@tanstack/react-router";
import { choiceIn, flagIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* What everybody has at hand. */

/** Leaders see their own fields first; "all" is written where they want the whole province. */
export const charges = ["all"] as const;

const desks = ["mine", "all"] as const;

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  validateSearch: (search) => ({
    ...choiceIn(search, "charge", charges),
    ...choiceIn(search, "desk", desks),
  }),
});

export const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tim-kiem",
  validateSearch: (search) => textIn(search, "q"),
});

export const briefingListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/giao-ban",
});

export const briefingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/giao-ban/$id",
});

export const instructionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-dao",
});

export const directionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-dao-nhiem-vu",
});

export const calendarFeedsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/lich-thoi-han",
});

export const notificationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thong-bao",
  validateSearch: (search) => ({ ...flagIn(search, "unread") }),
});

/** Any other address: said inside the frame to whoever is signed in. */
export const missingRoute = createRoute({ getParentRoute: () => signedInRoute, path: "$" });

export const deskRoutes = [
  homeRoute,
  searchRoute,
  briefingListRoute,
  briefingRoute,
  instructionsRoute,
  directionsRoute,
  calendarFeedsRoute,
  notificationsRoute,
  missingRoute,
] as const;
