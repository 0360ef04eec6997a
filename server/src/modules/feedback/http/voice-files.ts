import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { findVoiceFile } from "../read/files.ts";

const Params = z.object({ id: z.uuid() });

/** What came along with a voice goes out to whoever sees the voice, as a file to be saved and never as a page. */
export function voiceFiles(
  { db, files }: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  app.get("/api/voices/files/:id", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const file = await inScope(db, actor, (tx) => findVoiceFile(tx, id));
    return sendKeptFile(reply, files, file, "tep-dinh-kem", "tệp đính kèm này");
  });
}
