import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noteReadings } from "../../audit/index.ts";
import { readDocumentDetail } from "../read/document-detail.ts";
import { listDocuments } from "../read/list-documents.ts";
import { readProposedMonitors } from "../read/proposed-monitors.ts";
import { readPassageOf } from "../read/passage-reading.ts";
import { acknowledgeReceipt } from "../write/acknowledge-receipt.ts";
import { addAssignment } from "../write/add-assignment.ts";
import { correctHeader } from "../write/correct-header.ts";
import { decideExpunge } from "../write/decide-expunge.ts";
import { documentActs } from "../write/document-acts.ts";
import { refuseAgencies } from "../write/office-act.ts";
import { openReview } from "../write/open-review.ts";
import { proposeBatch } from "../write/propose-batch.ts";
import { recordNoTask } from "../write/record-no-task.ts";
import { recordSecretStub } from "../write/record-secret-stub.ts";
import { setDocumentField } from "../write/set-field.ts";
import { releaseBatch } from "../write/release-batch.ts";
import { requestExpunge } from "../write/request-expunge.ts";
import { sendBackBatch } from "../write/send-back-batch.ts";

export function documentResource(serve: Serve, runtime: Runtime): void {
  serve(routes.listDocuments, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) => listDocuments(tx, actor, query)),
  );
  serve(routes.getDocument, ({ actor, params }) =>
    inScope(runtime.db, actor, async (tx) => {
      const now = runtime.clock.now();
      const today = localDateOf(now);
      const document = await readDocumentDetail(tx, actor, params.id, {
        today,
        acts: documentActs,
      });
      if (document.secretStub) {
        const { id } = document;
        await noteReadings(tx, actor, now, [{ type: "document", id, label: `mã ${id}` }]);
      }
      return document;
    }),
  );
  serve(routes.readPassage, async ({ actor, params, query }) => {
    // Reading costs a core for a moment: only who may add what was missed asks for it.
    if (!holdsAct(actor, addAssignment.name)) {
      throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${addAssignment.title}".`);
    }
    refuseAgencies(actor, addAssignment.name);
    return readPassageOf(runtime, actor, { documentId: params.id, ...query });
  });
  serve(routes.recordSecretStub, ({ actor, body, key }) =>
    recordSecretStub.perform(runtime, actor, body, key),
  );
  serve(routes.correctHeader, ({ actor, body, key }) =>
    correctHeader.perform(runtime, actor, body, key),
  );
  serve(routes.recordNoTask, ({ actor, body, key }) =>
    recordNoTask.perform(runtime, actor, body, key),
  );
  serve(routes.proposeBatch, ({ actor, body, key }) =>
    proposeBatch.perform(runtime, actor, body, key),
  );
  serve(routes.setDocumentField, ({ actor, body, key }) =>
    setDocumentField.perform(runtime, actor, body, key),
  );
  serve(routes.proposeMonitors, ({ actor, params }) => {
    refuseAgencies(actor, releaseBatch.name);
    return inScope(runtime.db, actor, (tx) =>
      readProposedMonitors(tx, params.id, localDateOf(runtime.clock.now())),
    );
  });
  serve(routes.releaseBatch, ({ actor, body, key }) =>
    releaseBatch.perform(runtime, actor, body, key),
  );
  serve(routes.sendBackBatch, ({ actor, body, key }) =>
    sendBackBatch.perform(runtime, actor, body, key),
  );
  serve(routes.openReview, ({ actor, body, key }) => openReview.perform(runtime, actor, body, key));
  serve(routes.acknowledgeReceipt, ({ actor, body, key }) =>
    acknowledgeReceipt.perform(runtime, actor, body, key),
  );
  serve(routes.requestExpunge, ({ actor, body, key }) =>
    requestExpunge.perform(runtime, actor, body, key),
  );
  serve(routes.decideExpunge, ({ actor, body, key }) =>
    decideExpunge.perform(runtime, actor, body, key),
  );
}
