import { ReportWorkbookQuery, routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { HeavyReads } from "../../../kernel/database/replica/heavy-reads.ts";
import { sendExport } from "../../../kernel/http/send-export.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { formsFor } from "../read/ask.ts";
import { readSheet } from "../read/read-sheet.ts";
import { readWorkbook } from "../read/workbook.ts";
import { reportRefusals } from "../refusals.ts";

/** Each takes a core while it is written; more at once would only all be slower. */
const MOST_AT_ONCE = 2;

/** All of the module's routes. */
export function reportRoutes(
  serve: Serve,
  runtime: Runtime & { reads: HeavyReads },
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { clock, reads } = runtime;
  const today = () => localDateOf(clock.now());

  serve(routes.listReportForms, async ({ actor }) => ({
    items: formsFor(actor).map(({ code, name, title }) => ({ form: code, name, title })),
  }));
  serve(routes.getReportSheet, async ({ actor, query }) => {
    const { answer, figuresAt } = await reads.read(actor, (tx) =>
      readSheet(tx, actor, today(), query),
    );
    return { ...answer, figuresAt };
  });

  let writing = 0;
  app.get("/api/reports/workbook", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { form = null, ...query } = ReportWorkbookQuery.parse(request.query);
    if (writing >= MOST_AT_ONCE) throw reportRefusals.WORKBOOKS_BUSY();
    writing += 1;
    try {
      const { answer: book } = await reads.read(actor, (tx, figuresAt) =>
        readWorkbook(tx, actor, { today: today(), figuresAt }, form, query),
      );
      return await sendExport(runtime, actor, reply, { ...book, asked: { form, ...query } });
    } finally {
      writing -= 1;
    }
  });
}
