import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { takeInFile } from "../../tasks/index.ts";
import { readAttachedFile, readDeliveredFile } from "../read/files.ts";

const ATTACHING = [
  "coordination.ask",
  "coordination.draft-answer",
  "coordination.answer",
  "coordination.deliver",
];

/** Files come in before the request or answer that names them, and go out to whoever sees that. */
export function coordinationFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files } = runtime;
  serve(routes.uploadCoordinationFile, async ({ actor, upload }) => {
    if (!ATTACHING.some((act) => holdsAct(actor, act))) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền đính kèm tệp.");
    }
    const { hash, name, size } = await takeInFile(runtime, actor, upload);
    return { fileHash: hash, fileName: name, size };
  });

  const Params = z.object({ id: z.uuid() });
  const sends = [
    ["/api/coordination/files/:id", readAttachedFile],
    ["/api/cooperations/:id/file", readDeliveredFile],
  ] as const;
  for (const [address, readFile] of sends) {
    app.get(address, async (request, reply) => {
      const actor = await identify(request);
      if (!actor) throw refusals.NOT_SIGNED_IN();
      const { id } = Params.parse(request.params);
      const file = await inScope(db, actor, (tx) => readFile(tx, id));
      return sendKeptFile(reply, files, file, "tep-dinh-kem", "tệp đính kèm này");
    });
  }
}
