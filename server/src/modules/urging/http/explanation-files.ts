import { Id, routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { takeInFile } from "../../tasks/index.ts";
import { draftExplanation, explain } from "../explanations/write/explain.ts";

/** What an agency encloses with its explanation: in before the words that name it, out to whoever sees the explanation. */
export function explanationFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files } = runtime;
  serve(routes.uploadExplanationFile, async ({ actor, upload }): Promise<UploadedFile> => {
    if (![explain, draftExplanation].some(({ name }) => holdsAct(actor, name))) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền giải trình.");
    }
    return takeInFile(runtime, actor, upload);
  });

  const Params = z.object({ id: Id });
  app.get("/api/explanations/:id/file", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { rows } = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string; mediaType: string }>`
        select file.hash, explanation.file_name as name, file.media_type as "mediaType"
        from app.explanation join app.file on file.hash = explanation.file_hash
        where explanation.id = ${id}::uuid`.execute(tx),
    );
    return sendKeptFile(reply, files, rows[0], "giai-trinh", "tệp kèm giải trình này");
  });
}
