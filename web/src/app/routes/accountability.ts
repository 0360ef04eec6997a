import type { MeasureKind, MeasureList, MeasureSubject, RemedyState } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, flagIn, textIn, yearIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* The register of responsibility, proposals, and those who dare. */

export const measureLists = ["measures", "commendations"] as const satisfies readonly MeasureList[];

export const measureKinds = [
  "reminder",
  "criticism",
  "severe-criticism",
  "review",
  "head-responsibility",
  "reassignment",
  "discipline",
  "praise",
  "award",
] as const satisfies readonly MeasureKind[];

export const measureSubjects = [
  "agency",
  "head",
  "person",
] as const satisfies readonly MeasureSubject[];

export const remedyStates = [
  "open",
  "overdue",
  "reported",
  "remedied",
] as const satisfies readonly RemedyState[];

export const registerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", measureLists),
    ...yearIn(search, "year"),
    ...choiceIn(search, "kind", measureKinds),
    ...choiceIn(search, "subject", measureSubjects),
    ...choiceIn(search, "remedy", remedyStates),
    ...textIn(search, "unitId"),
    ...textIn(search, "q"),
  }),
});

export const proposalLists = ["open", "issued", "closed", "all"] as const;

export const proposalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/de-nghi",
  validateSearch: (search) => ({ ...choiceIn(search, "list", proposalLists) }),
});

export const proposalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/de-nghi/$id",
});

export const candidatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/dat-nguong",
  validateSearch: (search) => ({ ...textIn(search, "period"), ...flagIn(search, "all") }),
});

export const innovationLists = ["open", "mine", "all"] as const;

export const innovationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/dam-nghi-dam-lam",
  validateSearch: (search) => ({ ...choiceIn(search, "list", innovationLists) }),
});

export const innovationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/dam-nghi-dam-lam/$id",
});

export const measureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/so-trach-nhiem/$id",
});

export const accountabilityRoutes = [
  registerRoute,
  proposalsRoute,
  proposalRoute,
  candidatesRoute,
  innovationsRoute,
  innovationRoute,
  measureRoute,
] as const;
