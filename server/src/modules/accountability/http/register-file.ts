import { MeasureFilter } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { sendExport } from "../../../kernel/http/send-export.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noteReadings } from "../../audit/index.ts";
import { restrictedMeasure } from "../domain/restricted.ts";
import { exportMeasures } from "../read/export-measures.ts";

/** The register as it is filtered and as far as the person may see it, as a workbook. */
export function registerFile(
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  app.get("/api/measures/export.xlsx", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const filter = MeasureFilter.parse(request.query);
    const today = localDateOf(clock.now());
    const bytes = await inScope(db, actor, async (tx) => {
      const { rows, book } = await exportMeasures(tx, filter, today);
      await noteReadings(tx, actor, clock.now(), rows.flatMap(restrictedMeasure));
      return book;
    });
    const name = `So-trach-nhiem${filter.year === undefined ? "" : `-${filter.year}`}-den-${today}.xlsx`;
    return sendExport(runtime, actor, reply, { name, bytes, asked: filter });
  });
}
