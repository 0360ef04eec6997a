import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { asAttachment } from "../../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../../kernel/http/serve.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { MEDIA_TYPES, renderSheet } from "../../../drafting/index.ts";
import { getMinutes, minutesSheet } from "../read/minutes.ts";
import { writeMinutes } from "../write/write-minutes.ts";

interface MinutesParts {
  serve: Serve;
  runtime: Runtime;
  app: FastifyInstance;
  identify: IdentifyActor;
}
const Params = z.object({ id: z.uuid(), unitId: z.uuid(), format: z.enum(["pdf", "docx"]) });

/** The minutes of an inspection, and the files of them. */
export function minutesRoutes({ serve, runtime, app, identify }: MinutesParts): void {
  const { db, clock } = runtime;
  const today = () => localDateOf(clock.now());
  serve(routes.getInspectionMinutes, ({ actor, params }) =>
    inScope(db, actor, (tx) =>
      getMinutes(tx, actor, params.id, { today: today(), acts: [writeMinutes] }),
    ),
  );
  serve(routes.writeMinutes, ({ actor, body, key }) =>
    writeMinutes.perform(runtime, actor, body, key),
  );
  app.get("/api/inspections/:id/minutes/:unitId/:format", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id: inspectionId, unitId, format } = Params.parse(request.params);
    const sheet = await inScope(db, actor, (tx) =>
      minutesSheet(tx, actor, { inspectionId, unitId }, today()),
    );
    const bytes = await renderSheet(sheet, format);
    const name = `Bien ban ${sheet.written.subjectLine}`.replaceAll(/[^\p{L}\p{N} .-]+/gu, "-").slice(0, 90).trim(); // prettier-ignore
    return asAttachment(reply, MEDIA_TYPES[format], `${name}.${format}`).send(Buffer.from(bytes));
  });
}
