import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readLegalDocument } from "../read/legal-document.ts";
import { listIssuers, listRegister } from "../read/list-register.ts";
import { listReviews } from "../read/list-reviews.ts";
import { readOutdatedBases } from "../read/outdated-bases.ts";
import { addLegalDocument } from "../write/add-document.ts";
import { concludeReview } from "../write/conclude-review.ts";
import { correctLegalDocument } from "../write/correct-document.ts";
import { dropLegalRelation } from "../write/drop-relation.ts";
import { importLegalDocuments } from "../write/import-documents.ts";
import { relateLegalDocuments } from "../write/relate-documents.ts";
import { registerFileRoutes } from "./register-files.ts";

const onEntry = [correctLegalDocument, relateLegalDocuments, dropLegalRelation] as const;

/** All of the module's routes; the workbooks only where the bare server is given, for they answer with bytes. */
export function legalBasisRoutes(
  serve: Serve,
  runtime: Runtime,
  app?: FastifyInstance,
  identify?: IdentifyActor,
): void {
  const today = () => localDateOf(runtime.clock.now());
  serve(routes.listLegalDocuments, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) => listRegister(tx, query, query.asOf ?? today())),
  );
  serve(routes.getLegalDocument, async ({ actor, params }) => {
    const found = await inScope(runtime.db, actor, (tx) =>
      readLegalDocument(tx, actor, params.id, { today: today(), acts: onEntry }),
    );
    if (!found) throw refusals.NOT_FOUND("văn bản này trong sổ căn cứ");
    return found;
  });
  serve(routes.listLegalIssuers, ({ actor }) =>
    inScope(runtime.db, actor, async (tx) => ({ items: await listIssuers(tx) })),
  );
  serve(routes.listOutdatedBases, ({ actor }) =>
    inScope(runtime.db, actor, async (tx) => ({
      asOf: today(),
      items: await readOutdatedBases(tx, today()),
    })),
  );
  serve(routes.listLegalReviews, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      listReviews(tx, actor, query, { today: today(), acts: [concludeReview] }),
    ),
  );
  serve(routes.addLegalDocument, ({ actor, body, key }) =>
    addLegalDocument.perform(runtime, actor, body, key),
  );
  serve(routes.correctLegalDocument, ({ actor, body, key }) =>
    correctLegalDocument.perform(runtime, actor, body, key),
  );
  serve(routes.relateLegalDocuments, ({ actor, body, key }) =>
    relateLegalDocuments.perform(runtime, actor, body, key),
  );
  serve(routes.dropLegalRelation, ({ actor, body, key }) =>
    dropLegalRelation.perform(runtime, actor, body, key),
  );
  serve(routes.importLegalDocuments, ({ actor, body, upload, key }) =>
    importLegalDocuments(runtime, actor, upload, { dryRun: body.dryRun, key }),
  );
  serve(routes.concludeReview, ({ actor, body, key }) =>
    concludeReview.perform(runtime, actor, body, key),
  );
  if (app && identify) registerFileRoutes(app, runtime, identify);
}
