import { buffer } from "node:stream/consumers";
import { Id } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { Refusal, refusals } from "../../../kernel/refusal.ts";
import { FileError } from "../files/file-error.ts";
import { hasPages, pagePicture } from "../files/page-picture.ts";
import { findDocumentFile } from "../read/document-file.ts";
import { documentRefusals } from "../refusals.ts";

const Params = z.object({ id: Id, page: z.coerce.number().int().min(1).max(9999) });

/**
 * A page of the original as a picture, for whoever may see the document. The browser may keep it for itself and asks each time
 * whether it may show it again: then only the right is looked at, and nothing is drawn.
 */
export function pagePictureRoute(
  app: FastifyInstance,
  { db, files }: Runtime,
  identify: IdentifyActor,
): void {
  app.get("/api/documents/:id/pages/:page", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id, page } = Params.parse(request.params);
    const file = await inScope(db, actor, (tx) => findDocumentFile(tx, id));
    if (!hasPages(file.mediaType) || !(await files.has(file.hash)))
      throw refusals.NOT_FOUND("trang này của văn bản");
    const etag = `"${file.hash.slice(0, 32)}-${page}"`;
    reply
      .header("etag", etag)
      .header("cache-control", "private, no-cache")
      .header("x-content-type-options", "nosniff");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    const bytes = new Uint8Array(await buffer(files.read(file.hash)));
    const picture = await pagePicture(bytes, file.mediaType, page).catch(refuse);
    if (picture === "busy") throw documentRefusals.PAGES_BUSY();
    if (picture === null) throw refusals.NOT_FOUND("trang này của văn bản");
    return reply.type("image/jpeg").send(Buffer.from(picture));
  });
}

function refuse(error: unknown): never {
  throw error instanceof FileError ? new Refusal(error.code, 422, error.message) : error;
}
