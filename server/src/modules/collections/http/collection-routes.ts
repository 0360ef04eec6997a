import { Id, routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../kernel/http/attachment.ts";
import { sendExport } from "../../../kernel/http/send-export.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";
import { takeInFile } from "../../tasks/index.ts";
import { getCollection, type CollectionActs } from "../read/get-collection.ts";
import { listCollections, readerOf } from "../read/list-collections.ts";
import { readOffer } from "../read/offer.ts";
import { askedOf, readParts } from "../read/parts.ts";
import { readCollection } from "../read/standing.ts";
import { collectionWorkbook } from "../read/workbook.ts";
import { answerCollection, enterPaperAnswer } from "../write/answer-collection.ts";
import { closeCollection, reopenCollection, saveSummary } from "../write/close-collection.ts";
import { draftCollectionReport } from "../write/draft-report.ts";
import { handOnCollection } from "../write/hand-on.ts";
import { remindCollection } from "../write/remind-collection.ts";
import { returnCollected } from "../write/return-collected.ts";
import { sendCollection } from "../write/send-collection.ts";
import { withdrawCollection } from "../write/withdraw-collection.ts";

const acts: CollectionActs = {
  ofCollection: [remindCollection, closeCollection, saveSummary, draftCollectionReport, handOnCollection, reopenCollection, withdrawCollection], // prettier-ignore
  ofPart: [answerCollection, enterPaperAnswer, returnCollected],
};

/** All of the module's routes. */
export function collectionRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(db, actor, (tx) => work(tx, localDateOf(clock.now())));
  serve(routes.listCollections, ({ actor, query }) =>
    read(actor, (tx, today) => listCollections(tx, actor, today, query)),
  );
  serve(routes.getCollection, ({ actor, params }) =>
    read(actor, (tx, today) => getCollection(tx, actor, params.id, { today, acts })),
  );
  serve(routes.getCollectionOffer, ({ actor, query }) => {
    if (!holdsAct(actor, sendCollection.name)) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền mở đợt tổng hợp.");
    }
    return read(actor, (tx, today) => readOffer(tx, actor, query.taskId ?? null, today));
  });
  serve(routes.sendCollection, ({ actor, body, key }) =>
    sendCollection.perform(runtime, actor, body, key),
  );
  serve(routes.answerCollection, ({ actor, body, key }) =>
    answerCollection.perform(runtime, actor, body, key),
  );
  serve(routes.enterPaperAnswer, ({ actor, body, key }) =>
    enterPaperAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.returnCollected, ({ actor, body, key }) =>
    returnCollected.perform(runtime, actor, body, key),
  );
  serve(routes.remindCollection, ({ actor, body, key }) =>
    remindCollection.perform(runtime, actor, body, key),
  );
  serve(routes.closeCollection, ({ actor, body, key }) =>
    closeCollection.perform(runtime, actor, body, key),
  );
  serve(routes.reopenCollection, ({ actor, body, key }) =>
    reopenCollection.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawCollection, ({ actor, body, key }) =>
    withdrawCollection.perform(runtime, actor, body, key),
  );
  serve(routes.saveSummary, ({ actor, body, key }) =>
    saveSummary.perform(runtime, actor, body, key),
  );
  serve(routes.draftCollectionReport, ({ actor, body, key }) =>
    draftCollectionReport.perform(runtime, actor, body, key),
  );
  serve(routes.handOnCollection, ({ actor, body, key }) =>
    handOnCollection.perform(runtime, actor, body, key),
  );
  collectionFiles(serve, runtime, app, identify);
}

const Params = z.object({ id: Id });

/** What agencies enclose, and all answers as a workbook for whoever sums them up. */
function collectionFiles(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, files, clock } = runtime;
  serve(routes.uploadCollectionFile, async ({ actor, upload }): Promise<UploadedFile> => {
    if (![answerCollection, enterPaperAnswer].some(({ name }) => holdsAct(actor, name))) {
      throw refusals.NOT_ALLOWED("Chức trách của bạn không có quyền gửi báo cáo.");
    }
    return takeInFile(runtime, actor, upload);
  });

  app.get("/api/collections/files/:id", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { rows } = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string; mediaType: string }>`
        select file.hash, answer.file_name as name, file.media_type as "mediaType"
        from app.collection_answer answer join app.file on file.hash = answer.file_hash
        where answer.id = ${id}::uuid`.execute(tx),
    );
    return sendKeptFile(reply, files, rows[0], "tep-kem", "tệp kèm báo cáo này");
  });

  app.get("/api/collections/:id/workbook", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const today = localDateOf(clock.now());
    const { number, bytes } = await inScope(db, actor, async (tx) => {
      const collection = await readCollection(tx, id, today);
      const { units, provinceWide } = await readerOf(tx, actor, today);
      const sumsUp = provinceWide || units.includes(collection.collectorUnitId);
      if (!sumsUp) throw refusals.NOT_ALLOWED("Bảng tổng hợp là của cơ quan tổng hợp.");
      const parts = askedOf(await readParts(tx, id, today));
      const { collectorUnitId } = collection;
      const collector =
        (await unitRefs(tx, [collectorUnitId], today)).get(collectorUnitId)?.name ?? "";
      return {
        number: collection.number,
        bytes: await collectionWorkbook({ collection, collector, parts, today }),
      };
    });
    const name = `TH-${number} tổng hợp báo cáo.xlsx`;
    return sendExport(runtime, actor, reply, { name, bytes, asked: { collection: id } });
  });
}
