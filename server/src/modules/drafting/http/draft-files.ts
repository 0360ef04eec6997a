import { Id, routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { asAttachment } from "../../../kernel/http/attachment.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { pagePicture } from "../../documents/index.ts";
import { fileNameOf } from "../domain/file-name.ts";
import { openDraft } from "../read/open-draft.ts";
import { findSignedFile } from "../read/signed-file.ts";
import { draftingRefusals } from "../refusals.ts";
import { MEDIA_TYPES, renderDraft } from "../files/render.ts";
import { issueDraft } from "../write/issue-draft.ts";

const PDF = MEDIA_TYPES.pdf;
const Named = z.object({ id: Id, format: z.enum(["pdf", "docx"]) });
const Paged = z.object({ id: Id, page: z.coerce.number().int().min(1).max(999) });

/** A draft as files to save and as pages to look at, for whoever may see it; and the signed copy that comes back. */
export function draftFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files, clock } = runtime;

  app.get("/api/drafts/:id/file/:format", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id, format } = Named.parse(request.params);
    const { model } = await inScope(db, actor, (tx) => openDraft(tx, actor, clock.now(), id));
    const bytes = await renderDraft(model, format);
    return asAttachment(reply, MEDIA_TYPES[format], fileNameOf(model, format)).send(
      Buffer.from(bytes),
    );
  });

  app.get("/api/drafts/:id/pages/:page", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id, page } = Paged.parse(request.params);
    const { model, version } = await inScope(db, actor, (tx) =>
      openDraft(tx, actor, clock.now(), id),
    );
    const etag = `"${id}-${version}-${page}"`;
    reply
      .header("etag", etag)
      .header("cache-control", "private, no-cache")
      .header("x-content-type-options", "nosniff");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    const picture = await pagePicture(await renderDraft(model, "pdf"), PDF, page);
    if (picture === "busy") throw draftingRefusals.PAGES_BUSY();
    if (picture === null) throw refusals.NOT_FOUND("trang này của văn bản");
    return reply.type("image/jpeg").send(Buffer.from(picture));
  });

  app.get("/api/drafts/:id/signed-file", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = z.object({ id: Id }).parse(request.params);
    const file = await inScope(db, actor, async (tx) => {
      await openDraft(tx, actor, clock.now(), id);
      return findSignedFile(tx, id);
    });
    if (!(await files.has(file.hash))) throw refusals.NOT_FOUND("bản đã ký của văn bản này");
    return asAttachment(reply, PDF, file.name).send(files.read(file.hash));
  });

  serve(routes.uploadSignedFile, async ({ actor, upload }): Promise<UploadedFile> => {
    if (!holdsAct(actor, issueDraft.name)) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền phát hành văn bản.");
    }
    const head = Buffer.from(upload.bytes.subarray(0, 1024));
    if (!head.includes("%PDF-")) throw draftingRefusals.SIGNED_FILE_KIND();
    const { hash, size } = await files.put(upload.bytes);
    await inScope(db, actor, (tx) =>
      noteFile(tx, actor, { hash, size, mediaType: PDF }, clock.now()),
    );
    return { hash, size, name: upload.name || "ban-da-ky.pdf", mediaType: PDF };
  });
}
