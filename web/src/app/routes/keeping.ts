import { createRoute } from "@tanstack/react-router";
import { choiceIn, flagIn, textIn, yearIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Who comes in, what is decided for the province, and how the house is kept. */

export const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tai-khoan",
  validateSearch: (search) => ({ ...textIn(search, "q") }),
});

export const provincialRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tai-khoan/quy-tac",
});

export const securityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-mat",
});

export const delegationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/uy-quyen",
  validateSearch: (search) => ({ ...choiceIn(search, "of", ["mine", "all"] as const) }),
});

export const portfoliosRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-cong-theo-doi",
  validateSearch: (search) => ({ ...flagIn(search, "ended") }),
});

export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thiet-lap",
});

export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/lich-lam-viec",
  validateSearch: (search) => ({ ...yearIn(search, "year") }),
});

export const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/thu-va-nhac-viec",
});

export const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhat-ky",
  validateSearch: (search) => ({
    ...textIn(search, "from"),
    ...textIn(search, "to"),
    ...textIn(search, "q"),
    ...textIn(search, "act"),
    ...textIn(search, "subjectId"),
  }),
});

export const upkeepRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/van-hanh" });

export const keepingRoutes = [
  accountsRoute,
  provincialRulesRoute,
  securityRoute,
  delegationsRoute,
  portfoliosRoute,
  settingsRoute,
  calendarRoute,
  outboxRoute,
  journalRoute,
  upkeepRoute,
] as const;
