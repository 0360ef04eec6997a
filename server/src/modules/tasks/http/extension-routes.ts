import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { decideExtension } from "../extension/decide-extension.ts";
import { getExtension } from "../extension/read/get-extension.ts";
import { listExtensions } from "../extension/read/list-extensions.ts";
import { requestExtension } from "../extension/request-extension.ts";
import { withdrawExtension } from "../extension/withdraw-extension.ts";

export function extensionRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock, files } = runtime;
  const today = () => localDateOf(clock.now());

  serve(routes.listExtensions, ({ actor, query }) =>
    inScope(db, actor, (tx) => listExtensions(tx, actor, today(), query)),
  );
  serve(routes.getExtension, ({ actor, params }) =>
    inScope(db, actor, (tx) => getExtension(tx, actor, today(), params.id)),
  );
  serve(routes.requestExtension, ({ actor, body, key }) =>
    requestExtension.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawExtension, ({ actor, body, key }) =>
    withdrawExtension.perform(runtime, actor, body, key),
  );
  serve(routes.decideExtension, ({ actor, body, key }) =>
    decideExtension.perform(runtime, actor, body, key),
  );

  const Params = z.object({ id: z.uuid() });
  app.get("/api/extensions/:id/file", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const found = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string | null; mediaType: string }>`
        select extension.file_hash as hash, extension.file_name as name, file.media_type as "mediaType"
        from app.task_extension extension join app.file on file.hash = extension.file_hash
        where extension.id = ${id}`.execute(tx),
    );
    return sendKeptFile(reply, files, found.rows[0], "de-nghi-gia-han", "tệp của đề nghị này");
  });
}
