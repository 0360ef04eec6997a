import { Id, routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { takeInFile } from "../../tasks/index.ts";
import { readDocumentStudy, type StudyActs } from "../read/document-study.ts";
import { listStudies } from "../read/list-studies.ts";
import { confirmReading } from "../write/confirm-reading.ts";
import { draftStudyLetter } from "../write/draft-study-letter.ts";
import { nameReaders } from "../write/name-readers.ts";
import { recordOpening } from "../write/record-opening.ts";
import { remindStudy } from "../write/remind-study.ts";
import { reportStudy } from "../write/report-study.ts";
import { requireStudy } from "../write/require-study.ts";

const acts: StudyActs = {
  ofDocument: [requireStudy, remindStudy, draftStudyLetter],
  ofAgency: [reportStudy, nameReaders],
  ofReader: [confirmReading],
};

/** All of the module's routes. */
export function studyRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  const today = () => localDateOf(clock.now());
  serve(routes.listStudies, ({ actor, query }) =>
    inScope(db, actor, (tx) => listStudies(tx, actor, today(), query)),
  );
  serve(routes.getDocumentStudy, ({ actor, params }) =>
    inScope(db, actor, (tx) => readDocumentStudy(tx, actor, params.id, { today: today(), acts })),
  );
  serve(routes.recordOpening, async ({ actor, body }) => {
    await inScope(db, actor, (tx) => recordOpening(tx, actor, body.documentId, clock.now()));
    return body;
  });
  serve(routes.requireStudy, ({ actor, body, key }) =>
    requireStudy.perform(runtime, actor, body, key),
  );
  serve(routes.nameReaders, ({ actor, body, key }) =>
    nameReaders.perform(runtime, actor, body, key),
  );
  serve(routes.confirmReading, ({ actor, body, key }) =>
    confirmReading.perform(runtime, actor, body, key),
  );
  serve(routes.reportStudy, ({ actor, body, key }) =>
    reportStudy.perform(runtime, actor, body, key),
  );
  serve(routes.remindStudy, ({ actor, body, key }) =>
    remindStudy.perform(runtime, actor, body, key),
  );
  serve(routes.draftStudyLetter, ({ actor, body, key }) =>
    draftStudyLetter.perform(runtime, actor, body, key),
  );
  studyFiles(serve, runtime, app, identify);
}

/** What an agency encloses: in before the words that name it, out to whoever sees the report. */
function studyFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files } = runtime;
  serve(routes.uploadStudyFile, async ({ actor, upload }): Promise<UploadedFile> => {
    if (!holdsAct(actor, reportStudy.name)) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền báo cáo việc quán triệt.");
    }
    return takeInFile(runtime, actor, upload);
  });

  const Params = z.object({ id: Id });
  app.get("/api/studies/files/:id", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { rows } = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string; mediaType: string }>`
        select file.hash, report.file_name as name, file.media_type as "mediaType"
        from app.study_report report join app.file on file.hash = report.file_hash
        where report.id = ${id}::uuid`.execute(tx),
    );
    return sendKeptFile(reply, files, rows[0], "minh-chung", "tệp minh chứng này");
  });
}
