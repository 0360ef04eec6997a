import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { consultationActRoutes, consultationReadRoutes } from "./consultation-routes.ts";
import { cooperationActRoutes, cooperationReadRoutes } from "./cooperation-routes.ts";
import { coordinationFiles } from "./files.ts";

/** Everything the contract says about coordination, and the files that go with it. */
export function coordinationRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  consultationReadRoutes(serve, runtime);
  consultationActRoutes(serve, runtime);
  cooperationReadRoutes(serve, runtime);
  cooperationActRoutes(serve, runtime);
  coordinationFiles(serve, runtime, app, identify);
}
