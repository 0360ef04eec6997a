import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../../kernel/act.ts";
import { localDateOf } from "../../../../../kernel/clock.ts";
import { inScope } from "../../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../../kernel/http/serve.ts";
import { getComplaintDocuments } from "../read/get-documents.ts";
import { draftComplaintDocument } from "../write/draft-document.ts";

const acts = [draftComplaintDocument] as const;

/** The documents by which a complaint is settled. */
export function complaintDocumentRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getComplaintDocuments, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      getComplaintDocuments(tx, actor, params.id, {
        today: localDateOf(runtime.clock.now()),
        acts,
      }),
    ),
  );
  serve(routes.draftComplaintDocument, ({ actor, body, key }) =>
    draftComplaintDocument.perform(runtime, actor, body, key),
  );
}
