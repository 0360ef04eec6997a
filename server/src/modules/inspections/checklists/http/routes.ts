import { routes, type UploadedFile } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import { verdictsOn, type Runtime } from "../../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import { sendKeptFile } from "../../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../../kernel/http/serve.ts";
import { unnameableOf } from "../../../../kernel/kept-files.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { SecretBox } from "../../../../kernel/secret-box.ts";
import { noteReadings } from "../../../audit/index.ts";
import { takeInFile } from "../../../tasks/index.ts";
import { restrictedInspection } from "../../domain/restricted.ts";
import { getChecklist, listChecklists } from "../read/checklists.ts";
import { inspectionChecklists } from "../read/inspection-checklists.ts";
import { answerChecklist, chooseAnswer } from "../write/answers.ts";
import { reviseChecklist, takeChecklist, writeChecklist } from "../write/checklists.ts";
import { deviceKeyOf } from "./device-key.ts";

export interface ChecklistParts {
  serve: Serve;
  runtime: Runtime;
  app: FastifyInstance;
  identify: IdentifyActor;
  /** Seals the keys of devices. */
  box: SecretBox;
}

const ON_INSPECTION = [takeChecklist, answerChecklist, chooseAnswer] as const;
const Params = z.object({ id: z.uuid() });

/** Only whoever may answer has something to bring. */
function refuseOthers(actor: Actor): void {
  if (!holdsAct(actor, answerChecklist.name)) {
    throw refusals.NOT_ALLOWED("Chức trách của bạn không ghi kết quả kiểm tra.");
  }
}

/** Lists, what inspections take of them, and what comes from the devices of a team. */
export function checklistRoutes({ serve, runtime, app, identify, box }: ChecklistParts): void {
  const { db, clock, files } = runtime;
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(db, actor, (tx) => work(tx, localDateOf(clock.now())));

  serve(routes.listChecklists, ({ actor }) =>
    read(actor, async (tx, today) => ({
      items: await listChecklists(tx),
      acts: verdictsOn(actor, undefined, today, [writeChecklist]),
    })),
  );
  serve(routes.getChecklist, ({ actor, params, query }) =>
    read(actor, (tx, today) =>
      getChecklist(tx, actor, params.id, {
        ordinal: query.ordinal,
        today,
        acts: [reviseChecklist],
      }),
    ),
  );
  serve(routes.writeChecklist, ({ actor, body, key }) =>
    writeChecklist.perform(runtime, actor, body, key),
  );
  serve(routes.reviseChecklist, ({ actor, body, key }) =>
    reviseChecklist.perform(runtime, actor, body, key),
  );
  serve(routes.takeChecklist, ({ actor, body, key }) =>
    takeChecklist.perform(runtime, actor, body, key),
  );
  serve(routes.getInspectionChecklists, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const { hidden, ...whole } = await inspectionChecklists(tx, actor, params.id, {
        today,
        acts: ON_INSPECTION,
      });
      await noteReadings(tx, actor, clock.now(), restrictedInspection({ id: params.id, hidden }));
      return whole;
    }),
  );
  serve(routes.sendAnswers, ({ actor, body, key }) =>
    answerChecklist.perform(runtime, actor, body, key),
  );
  serve(routes.chooseAnswer, ({ actor, body, key }) =>
    chooseAnswer.perform(runtime, actor, body, key),
  );
  serve(routes.findMissingFiles, ({ actor, query }) => {
    refuseOthers(actor);
    return read(actor, async (tx) => ({
      missing: [...(await unnameableOf({ tx, files }, query.hashes.split(",")))],
    }));
  });
  serve(routes.uploadInspectionFile, async ({ actor, upload }): Promise<UploadedFile> => {
    refuseOthers(actor);
    return takeInFile(runtime, actor, upload);
  });
  serve(routes.getDeviceKey, ({ actor }) => {
    refuseOthers(actor);
    return read(actor, (tx) => deviceKeyOf(tx, actor, box, clock.now()));
  });

  app.get("/api/inspections/photos/:id", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { rows } = await inScope(db, actor, (tx) =>
      sql<{ hash: string; name: string; mediaType: string }>`
        select file.hash, photo.file_name as name, file.media_type as "mediaType"
        from app.checklist_photo photo join app.file on file.hash = photo.file_hash
        where photo.id = ${id}::uuid`.execute(tx),
    );
    return sendKeptFile(reply, files, rows[0], "anh-kiem-tra", "ảnh này");
  });
}
