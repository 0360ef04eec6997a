import { LegalDocumentQuery } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { asAttachment } from "../../../kernel/http/attachment.ts";
import { sendExport } from "../../../kernel/http/send-export.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { XLSX } from "../../../kernel/workbook/write-workbook.ts";
import { exportRegister, importTemplate } from "../read/export-register.ts";

/** The register as a workbook, with the filters of its list, and the empty workbook an import is filled into. */
export function registerFileRoutes(
  app: FastifyInstance,
  runtime: Runtime,
  identify: IdentifyActor,
): void {
  const { db, clock } = runtime;
  app.get("/api/legal-documents/export.xlsx", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const query = LegalDocumentQuery.parse(request.query);
    const today = localDateOf(clock.now());
    const bytes = await inScope(db, actor, (tx) => exportRegister(tx, query, query.asOf ?? today));
    const name = `can-cu-phap-ly-${today}.xlsx`;
    return sendExport(runtime, actor, reply, { name, bytes, asked: query });
  });
  app.get("/api/legal-documents/template.xlsx", async (request, reply) => {
    if (!(await identify(request))) throw refusals.NOT_SIGNED_IN();
    return asAttachment(reply, XLSX, "mau-can-cu-phap-ly.xlsx").send(
      Buffer.from(await importTemplate()),
    );
  });
}
