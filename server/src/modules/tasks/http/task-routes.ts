import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { clockRoutes } from "./clock-routes.ts";
import { evidenceFiles } from "./evidence-files.ts";
import { extensionRoutes } from "./extension-routes.ts";
import { lifeRoutes } from "./life-routes.ts";
import { taskActRoutes } from "./task-act-routes.ts";
import { taskReadRoutes } from "./task-read-routes.ts";

/** Everything the contract says under /api/tasks, and the files of evidence. */
export function taskRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  taskReadRoutes(serve, runtime);
  taskActRoutes(serve, runtime);
  clockRoutes(serve, runtime);
  lifeRoutes(serve, runtime);
  extensionRoutes(serve, runtime, app, identify);
  evidenceFiles(serve, runtime, app, identify);
}
