import { Id } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
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
    return reply
      .type(file.mediaType)
      .header("content-length", file.size)
      .header("content-disposition", attachment(file.name))
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .send(files.read(file.hash));
  });
}

/** RFC 6266: the name in UTF-8, and a plain one for clients that cannot. */
function attachment(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, (letter) => (letter === "đ" ? "d" : "D"))
    .replaceAll(/[^\w .()-]/gu, "_");
  const utf8 = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${utf8}`;
}
