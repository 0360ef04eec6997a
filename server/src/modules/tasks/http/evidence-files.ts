import { routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { submitResult } from "../confirmation/submit-result.ts";
import { takeInFile } from "./take-in-file.ts";

/** Evidence comes in before the report that names it, and goes out only to whoever sees its task. */
export function evidenceFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files } = runtime;

  serve(routes.uploadFile, async ({ actor, upload }): Promise<UploadedFile> => {
    if (!holdsAct(actor, submitResult.name)) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền nộp minh chứng.");
    }
    return takeInFile(runtime, actor, upload);
  });

  const Params = z.object({ id: z.uuid(), evidenceId: z.uuid() });
  app.get("/api/tasks/:id/evidence/:evidenceId", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id, evidenceId } = Params.parse(request.params);
    const found = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string | null; mediaType: string }>`
        select evidence.file_hash as hash, evidence.file_name as name, file.media_type as "mediaType"
        from app.task
        join app.task_submission submission on submission.task_id = task.id
        join app.evidence on evidence.submission_id = submission.id
        join app.file on file.hash = evidence.file_hash
        where task.id = ${id} and evidence.id = ${evidenceId}`.execute(tx),
    );
    return sendKeptFile(reply, files, found.rows[0], "minh-chung", "tệp minh chứng này");
  });
}
