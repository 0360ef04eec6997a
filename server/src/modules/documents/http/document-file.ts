import { Id } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { asAttachment } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { findDocumentFile } from "../read/document-file.ts";

const Params = z.object({ id: Id });

/** The original as it came, to save and never to run in our pages; seen by whoever sees the document. */
export function documentFileRoute(
  app: FastifyInstance,
  { db, files }: Runtime,
  identify: IdentifyActor,
): void {
  app.get("/api/documents/:id/file", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const file = await inScope(db, actor, (tx) => findDocumentFile(tx, id));
    if (!(await files.has(file.hash))) throw refusals.NOT_FOUND("tệp của văn bản này");
    return asAttachment(reply, file.mediaType, file.name)
      .header("content-length", file.size)
      .send(files.read(file.hash));
  });
}
