import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../../kernel/act.ts";
import { holdsAct } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../../kernel/http/serve.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readManifest } from "../manifest/read/read-manifest.ts";
import { inspectionEvidence } from "../read/imported-evidence.ts";
import { importEvidence } from "../write/import-evidence.ts";

interface EvidenceParts {
  serve: Serve;
  runtime: Runtime;
  app: FastifyInstance;
  identify: IdentifyActor;
}
const Params = z.object({ id: z.uuid() });

/** What other systems give to an inspection, and the files of it. */
export function evidenceRoutes({ serve, runtime, app, identify }: EvidenceParts): void {
  const { db, clock, files } = runtime;
  serve(routes.getInspectionEvidence, ({ actor, params }) =>
    inScope(db, actor, (tx) =>
      inspectionEvidence(tx, actor, params.id, {
        today: localDateOf(clock.now()),
        acts: [importEvidence],
      }),
    ),
  );
  serve(routes.importEvidence, ({ actor, body, key }) =>
    importEvidence.perform(runtime, actor, body, key),
  );
  serve(routes.readEvidenceManifest, ({ actor, body, upload }) => {
    if (!holdsAct(actor, importEvidence.name)) {
      throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${importEvidence.title}".`);
    }
    return readManifest(upload.bytes, { columns: body.columns, now: clock.now() });
  });
  app.get("/api/inspections/evidence/:id/file", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { rows } = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string; mediaType: string }>`
        select file.hash, given.file_name as name, file.media_type as "mediaType"
        from app.inspection_evidence given join app.file on file.hash = given.file_hash
        where given.id = ${id}::uuid`.execute(tx),
    );
    return sendKeptFile(reply, files, rows[0], "chung-cu", "tệp này");
  });
}
