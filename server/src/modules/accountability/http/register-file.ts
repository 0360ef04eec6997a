import { MeasureFilter } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { attachment } from "../../tasks/index.ts";
import { exportMeasures } from "../read/export-measures.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The register as it is filtered and as far as the person may see it, as a workbook. */
export function registerFile(
  { db, clock }: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  app.get("/api/measures/export.xlsx", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const filter = MeasureFilter.parse(request.query);
    const today = localDateOf(clock.now());
    const bytes = await inScope(db, actor, (tx) => exportMeasures(tx, filter, today));
    const name = `So-trach-nhiem${filter.year === undefined ? "" : `-${filter.year}`}-den-${today}.xlsx`;
    return reply
      .type(XLSX)
      .header("content-disposition", attachment(name))
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .send(Buffer.from(bytes));
  });
}
