import { Id, routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendExport } from "../../../kernel/http/send-export.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readOrgans } from "../../drafting/index.ts";
import { publicationRefusals } from "../refusals.ts";
import { publicationWorkbook } from "../read/publication-workbook.ts";
import { listPublications, readPublication } from "../read/publications.ts";
import { preparePublication } from "../write/prepare-publication.ts";
import { publishResults } from "../write/publish-results.ts";
import { withdrawPublication } from "../write/withdraw-publication.ts";
import { writePublication } from "../write/write-publication.ts";

/** What is published, for everybody who signs in; what is being prepared, for the Office. */
export function publicationRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  const today = () => localDateOf(clock.now());
  const acts = [publishResults, writePublication, withdrawPublication];
  serve(routes.listPublications, ({ actor, query }) =>
    inScope(db, actor, (tx) => listPublications(tx, actor, today(), query, [preparePublication])),
  );
  serve(routes.getPublication, ({ actor, params }) =>
    inScope(db, actor, (tx) => readPublication(tx, actor, today(), params.id, acts)),
  );
  serve(routes.preparePublication, ({ actor, body, key }) =>
    preparePublication.perform(runtime, actor, body, key),
  );
  serve(routes.writePublication, ({ actor, body, key }) =>
    writePublication.perform(runtime, actor, body, key),
  );
  serve(routes.publishResults, ({ actor, body, key }) =>
    publishResults.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawPublication, ({ actor, body, key }) =>
    withdrawPublication.perform(runtime, actor, body, key),
  );

  const Params = z.object({ id: Id });
  app.get("/api/publications/:id/workbook.xlsx", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id } = Params.parse(request.params);
    const { publication, organ } = await inScope(db, actor, async (tx) => {
      const organs = await readOrgans(tx, today());
      return {
        publication: await readPublication(tx, actor, today(), id, acts),
        organ: organs ? [organs.committee.name, organs.office.name] : [""],
      };
    });
    if (!publication.results) throw publicationRefusals.WITHDRAWN();
    const name = `cong-bo-${publication.title.replaceAll(/[^\p{L}\d]+/gu, "-")}.xlsx`;
    const bytes = await publicationWorkbook(publication, publication.results, organ);
    return sendExport(runtime, actor, reply, { name, bytes, asked: { publication: id } });
  });
}
