import type { ExtensionList, Origin, TaskList } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, flagIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";
import { charges } from "./desk.ts";

/* Tasks, what follows them, and who is urged. */

export const taskLists = [
  "open",
  "overdue",
  "due-soon",
  "to-acknowledge",
  "to-confirm",
  "confirmation-late",
  "extension-pending",
  "refused",
  "returned",
  "received-after-due",
  "to-review",
  "undated",
  "stale",
  "obstacles",
  "to-state",
  "year-result",
  "suspended",
  "suspension-ended",
  "starred",
  "inherited",
  "completed",
  "completed-late",
  "all",
] as const satisfies readonly TaskList[];

export const origins = [
  "CENTRAL",
  "PARTY",
  "PEOPLES_COUNCIL",
  "PROVINCE",
  "INSPECTION",
] as const satisfies readonly Origin[];

export const taskListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", taskLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "documentId"),
    ...textIn(search, "assignmentId"),
    ...choiceIn(search, "origin", origins),
    ...choiceIn(search, "role", ["lead", "coordinating"] as const),
    ...flagIn(search, "mine"),
    ...textIn(search, "fieldId"),
    ...textIn(search, "monitorId"),
    ...choiceIn(search, "charge", charges),
    ...textIn(search, "completedFrom"),
    ...textIn(search, "importId"),
    ...textIn(search, "q"),
  }),
});

export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu/$id",
});

/** Acts on many tasks: those one asked for, and how far one of them is. */
export const bulkRunListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/viec-cung-luc",
});

export const bulkRunRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/viec-cung-luc/$id",
});

export const agencyBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-co-quan",
  validateSearch: (search) => ({ ...flagIn(search, "overdueOnly") }),
});

export const directiveBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-van-ban",
  validateSearch: (search) => ({ ...flagIn(search, "overdueOnly"), ...flagIn(search, "followed") }),
});

export const exceptionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/ngoai-le",
  validateSearch: (search) => ({ ...choiceIn(search, "charge", charges) }),
});

/** Late steps: still open where nothing is said. */
export const stepChoices = ["open", "done", "all"] as const;

export const stepDelaysRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/buoc-cham",
  validateSearch: (search) => ({
    ...textIn(search, "unitId"),
    ...textIn(search, "personId"),
    ...choiceIn(search, "steps", stepChoices),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});

export const extensionLists = [
  "mine",
  "waiting",
  "decided",
  "all",
] as const satisfies readonly ExtensionList[];

export const extensionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/gia-han",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", extensionLists),
    ...textIn(search, "unitId"),
    ...textIn(search, "from"),
    ...textIn(search, "to"),
  }),
});

export const extensionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/gia-han/$id",
});

export const taskImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhap-so-theo-doi",
});

export const monitoringRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/theo-van-ban/$id",
});

export const urgingRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/don-doc" });

export const dueChangesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoi-han",
  validateSearch: (search) => ({ ...textIn(search, "period"), ...textIn(search, "unitId") }),
});

export const tasksRoutes = [
  taskListRoute,
  taskRoute,
  bulkRunListRoute,
  bulkRunRoute,
  agencyBoardRoute,
  directiveBoardRoute,
  exceptionsRoute,
  stepDelaysRoute,
  extensionListRoute,
  extensionRoute,
  taskImportRoute,
  monitoringRoute,
  urgingRoute,
  dueChangesRoute,
] as const;
