import type {
  PowerQuery,
  ProgrammeKind,
  ProgrammeTaskQuery,
  RegulationQuery,
  TargetSignal,
} from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn, yearIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Programmes, their targets, and who may decide what. */

export const programmeKinds = [
  "reform",
  "inspection",
  "communication",
  "socio-economic",
  "budget",
  "other",
] as const satisfies readonly ProgrammeKind[];

export const programmesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh",
  validateSearch: (search) => ({
    ...yearIn(search, "year"),
    ...choiceIn(search, "kind", programmeKinds),
    ...textIn(search, "unitId"),
    ...textIn(search, "asOf"),
  }),
});

export const programmeTaskLists = [
  "all",
  "done",
  "open",
  "overdue",
  "standing",
] as const satisfies readonly ProgrammeTaskQuery["list"][];

export const targetShows = [
  "reached",
  "green",
  "amber",
  "red",
  "grey",
] as const satisfies readonly ("reached" | TargetSignal)[];

export const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh/$id",
  validateSearch: (search) => ({
    ...choiceIn(search, "tasks", programmeTaskLists),
    ...choiceIn(search, "targets", targetShows),
    ...textIn(search, "asOf"),
  }),
});

export const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chuong-trinh/$id/chi-tieu/$targetId",
  validateSearch: (search) => ({ ...textIn(search, "asOf") }),
});

export const powerLists = [
  "in-force",
  "review-overdue",
  "ended",
  "all",
] as const satisfies readonly PowerQuery["list"][];

export const powersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-cap",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", powerLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "q"),
    ...textIn(search, "on"),
  }),
});

export const regulationLists = [
  "all",
  "missing",
  "review-overdue",
  "to-amend",
] as const satisfies readonly RegulationQuery["list"][];

export const regulationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quy-che-lam-viec",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", regulationLists),
    ...textIn(search, "on"),
  }),
});

export const programmesRoutes = [
  programmesRoute,
  programmeRoute,
  targetRoute,
  powersRoute,
  regulationsRoute,
] as const;
