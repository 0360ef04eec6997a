import { entranceRoutes } from "./routes/entrance.ts";
import { publicRoutes } from "./routes/public.ts";
import { documentsRoutes } from "./routes/documents.ts";
import { legalBasisRoutes } from "./routes/legal-basis.ts";
import { deskRoutes } from "./routes/desk.ts";
import { tasksRoutes } from "./routes/tasks.ts";
import { unitsRoutes } from "./routes/units.ts";
import { figuresRoutes } from "./routes/figures.ts";
import { keepingRoutes } from "./routes/keeping.ts";
import { coordinationRoutes } from "./routes/coordination.ts";
import { accountabilityRoutes } from "./routes/accountability.ts";
import { voicesRoutes } from "./routes/voices.ts";
import { inspectionsRoutes } from "./routes/inspections.ts";
import { programmesRoutes } from "./routes/programmes.ts";
import { rootRoute, signedInRoute } from "./routes/root.ts";

export * from "./routes/root.ts";
export * from "./routes/entrance.ts";
export * from "./routes/public.ts";
export * from "./routes/documents.ts";
export * from "./routes/legal-basis.ts";
export * from "./routes/desk.ts";
export * from "./routes/tasks.ts";
export * from "./routes/units.ts";
export * from "./routes/figures.ts";
export * from "./routes/keeping.ts";
export * from "./routes/coordination.ts";
export * from "./routes/accountability.ts";
export * from "./routes/voices.ts";
export * from "./routes/inspections.ts";
export * from "./routes/programmes.ts";

export const routeTree = rootRoute.addChildren([
  ...entranceRoutes,
  ...publicRoutes,
  signedInRoute.addChildren([
    ...documentsRoutes,
    ...legalBasisRoutes,
    ...deskRoutes,
    ...tasksRoutes,
    ...unitsRoutes,
    ...figuresRoutes,
    ...keepingRoutes,
    ...coordinationRoutes,
    ...accountabilityRoutes,
    ...voicesRoutes,
    ...inspectionsRoutes,
    ...programmesRoutes,
  ]),
]);
