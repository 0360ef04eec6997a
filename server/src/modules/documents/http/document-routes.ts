import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { assignmentResource } from "./assignments.ts";
import { documentFileRoute } from "./document-file.ts";
import { documentResource } from "./documents.ts";
import { pagePictureRoute } from "./page-picture.ts";
import { versionResource } from "./versions.ts";
import { intakeResource } from "./intake.ts";

/** All of the module's routes; the original and its pages only where the bare server is given, for these answer with bytes. */
export function documentRoutes(
  serve: Serve,
  runtime: Runtime,
  app?: FastifyInstance,
  identify?: IdentifyActor,
): void {
  intakeResource(serve, runtime);
  documentResource(serve, runtime);
  assignmentResource(serve, runtime);
  versionResource(serve, runtime);
  if (app && identify) {
    documentFileRoute(app, runtime, identify);
    pagePictureRoute(app, runtime, identify);
  }
}
