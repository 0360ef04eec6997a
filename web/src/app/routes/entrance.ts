import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { rootRoute } from "./root.ts";

/* The ways in. */

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dang-nhap",
  validateSearch: (search) => ({
    ...textIn(search, "next"),
    // Signed out here, while the session at the province goes on.
    ...choiceIn(search, "left", ["province"] as const),
  }),
});

/** Where the province's sign-in sends people back to; what it says stands after "?" for a moment. */
export const provinceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dang-nhap/tinh",
});

/** The token stands after "#", where no server log sees it. */
export const linkRoute = createRoute({ getParentRoute: () => rootRoute, path: "/lien-ket" });

export const entranceRoutes = [signInRoute, provinceRoute, linkRoute] as const;
